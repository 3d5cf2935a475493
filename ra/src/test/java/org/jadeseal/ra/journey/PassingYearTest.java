// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.ra.notice.NoticeKind.ACTIVATION_REMINDER;
import static org.jadeseal.ra.notice.NoticeKind.CERTIFICATES_EXPIRED;
import static org.jadeseal.ra.notice.NoticeKind.CERTIFICATES_LAPSED;
import static org.jadeseal.ra.notice.NoticeKind.RENEWAL_DUE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.RenewalWindow;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.QueuedNotice;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// What time does to certificates, a year in a few seconds (CT10, CT11, N2, N4).
@DisplayNameGeneration(ReplaceUnderscores.class)
class PassingYearTest {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final Duration MOMENT = Duration.ofMillis(1);

    @ParameterizedTest
    @BothDatabases
    void who_does_not_activate_is_reminded_four_times_and_then_it_lapses(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            Certificate.Pending pending = (Certificate.Pending) applied(journey);
            Instant issued = pending.activateBy().minus(Certificate.ACTIVATION);
            forget(site);

            Map<Long, List<NoticeKind>> mails = new LinkedHashMap<>();
            for (long day : List.of(1L, 3L, 4L, 14L, 60L, 83L, 89L)) {
                mails.put(day, at(site, issued.plus(Duration.ofDays(day))));
            }
            List<NoticeKind> last = at(site, pending.activateBy());
            List<NoticeKind> after = at(site, pending.activateBy().plus(MOMENT));

            assertThat(mails)
                    .isEqualTo(
                            Map.of(
                                    1L, List.of(),
                                    3L, List.of(ACTIVATION_REMINDER),
                                    4L, List.of(),
                                    14L, List.of(ACTIVATION_REMINDER),
                                    60L, List.of(ACTIVATION_REMINDER),
                                    83L, List.of(ACTIVATION_REMINDER),
                                    89L, List.of()));
            assertThat(last).isEmpty();
            assertThat(after).containsExactly(CERTIFICATES_LAPSED);
            assertThat(status(site, pending)).isInstanceOf(CertificateStatus.Revoked.class);
            assertThat(waiting(site)).isZero();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void who_does_not_renew_is_told_on_five_days_and_the_certificates_expire(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor young = journey.untilInForce(journey.home());
            Certificate signature = journey.certificates(young).getFirst();
            RenewalWindow window = RenewalWindow.of(signature);
            forget(site);

            assertThat(at(site, window.opens())).isEmpty();
            assertThat(at(site, morning(window.opens(), 0))).containsExactly(RENEWAL_DUE);
            for (int days : List.of(14, 7, 1)) {
                assertThat(at(site, morning(window.closes(), -days))).containsExactly(RENEWAL_DUE);
            }
            assertThat(at(site, window.closes())).isEmpty();
            assertThat(stateOf(site, journey)).isInstanceOf(Certificate.Active.class);
            assertThat(at(site, window.closes().plus(MOMENT))).isEmpty();
            assertThat(stateOf(site, journey)).isInstanceOf(Certificate.Expired.class);
            assertThat(at(site, morning(window.closes(), 1))).containsExactly(CERTIFICATES_EXPIRED);

            assertThat(status(site, signature)).isInstanceOf(CertificateStatus.Good.class);
            assertThat(waiting(site)).isZero();
        }
    }

    @Test
    void after_a_renewal_nobody_is_told_of_the_old_pair_and_the_new_one_has_its_year() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor young = journey.untilInForce(journey.home());
            RenewalWindow window = RenewalWindow.of(journey.certificates(young).getFirst());
            SubscriberActor actor =
                    journey.loginAfter(Duration.between(site.clock().instant(), window.opens()));
            TrialAgent home = journey.home();
            TaskId renewing = journey.renew(actor, home);
            home.work(0);
            journey.requireDone(renewing, home);
            RenewalWindow next = RenewalWindow.of(journey.certificates(actor).getFirst());
            forget(site);

            for (int days : List.of(-14, -7, -1, 1)) {
                assertThat(at(site, morning(window.closes(), days))).isEmpty();
            }
            assertThat(at(site, morning(next.opens(), 0))).containsExactly(RENEWAL_DUE);
            assertThat(waiting(site)).isOne();
        }
    }

    @Test
    void while_one_is_on_hold_nobody_is_asked_to_renew_and_after_an_outage_one_mail_is_enough() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            Certificate signature = journey.certificates(actor).getFirst();
            RenewalWindow window = RenewalWindow.of(signature);
            site.ra()
                    .certificates()
                    .suspension()
                    .suspend(
                            actor,
                            Set.of(signature.id()),
                            site.confirmed(actor, Journey.OWN_PASSWORD));
            forget(site);

            List<NoticeKind> held = at(site, morning(window.closes(), -14));
            List<NoticeKind> muchLater = at(site, morning(window.closes(), 3));

            assertThat(held).isEmpty();
            assertThat(muchLater).containsExactly(CERTIFICATES_EXPIRED);
            assertThat(status(site, signature)).isInstanceOf(CertificateStatus.Held.class);
        }
    }

    @Test
    void a_run_reads_what_is_due_by_an_index_and_nothing_else() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            Certificate pending = applied(journey);

            int fresh = follow(site);
            int again = follow(site);
            site.clock().advance(Duration.ofDays(3));
            int due = follow(site);

            assertThat(List.of(fresh, again, due)).containsExactly(1, 0, 1);
            assertThat(plan(site)).contains("USING INDEX certificate_due_by_time");
            assertThat(pending).isInstanceOf(Certificate.Pending.class);
        }
    }

    private static String plan(TrialSite site) {
        return String.join(
                "\n",
                site.database()
                        .read()
                        .sql(
                                """
                                explain query plan
                                select pair, looked_until, due_at
                                  from certificate_due
                                 where due_at <= ? and (due_at, pair) > (?, ?)
                                 order by due_at, pair
                                 limit ?
                                """)
                        .params(5, 3, "x", 200)
                        .query((row, _) -> row.getString("detail"))
                        .list());
    }

    private static Certificate applied(Journey journey) {
        journey.untilHandedOver();
        SubscriberActor actor = journey.login();
        TrialAgent home = journey.home();
        TaskId applying = journey.apply(actor, home);
        home.work(0);
        journey.requireDone(applying, home);
        return journey.certificates(actor).getFirst();
    }

    /// What was mailed when the clock stands at this moment; the second run never has anything.
    private static List<NoticeKind> at(TrialSite site, Instant moment) {
        site.clock().advance(Duration.between(site.clock().instant(), moment));
        int _ = follow(site);
        int _ = follow(site);
        return forget(site);
    }

    private static int follow(TrialSite site) {
        return site.ra().certificates().calendar().follow(new SystemActor("follow-calendar"));
    }

    private static List<NoticeKind> forget(TrialSite site) {
        List<QueuedNotice> due = site.ra().outbox().due(100);
        due.forEach(queued -> site.ra().outbox().sent(queued.id()));
        return due.stream().map(queued -> queued.notice().kind()).toList();
    }

    private static Instant morning(Instant day, int later) {
        return day.atZone(TAIPEI)
                .toLocalDate()
                .plusDays(later)
                .atTime(LocalTime.of(9, 0))
                .atZone(TAIPEI)
                .toInstant();
    }

    private static Certificate stateOf(TrialSite site, Journey journey) {
        SubscriberActor actor = site.login(journey.account(), Journey.OWN_PASSWORD);
        return journey.certificates(actor).getFirst();
    }

    private static CertificateStatus status(TrialSite site, Certificate certificate) {
        return site.database()
                .write(unit -> site.authority().ledger().status(unit, certificate.id()))
                .orElseThrow();
    }

    private static long waiting(TrialSite site) {
        return site.database()
                .read()
                .sql("select count(*) from certificate_due")
                .query(Long.class)
                .single();
    }
}
