// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.certificate.Suspending;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Threat T13: work at a card is not finished after it should not be, and leaves nobody stranded.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldingDuringWorkTest {

    private final TrialDatabase place = TrialDatabase.sqlite();
    private TrialSite site;
    private Journey journey;
    private TrialAgent home;

    @BeforeEach
    void begin() {
        site = new TrialSite(place);
        journey = new Journey(site, place.folder().resolve("card"), "A123456789");
        journey.untilHandedOver();
        home = journey.home();
    }

    @AfterEach
    void end() {
        journey.close();
        site.close();
        place.close();
    }

    @Test
    void a_suspension_ends_an_activation_that_is_under_way() {
        SubscriberActor actor = applied();
        TaskId activating = journey.activate(actor, home);
        home.workUntil("write-certificate");

        Suspending suspending = suspend(actor);
        home.work(0);

        assertThat(suspending).isInstanceOf(Suspending.Suspended.class);
        assertThat(journey.problem(activating)).isEqualTo("not-in-force");
        assertThat(journey.progress(activating).standing().state()).isEqualTo(TaskState.GIVEN_UP);
        assertThat(own(actor)).hasSize(2).allMatch(HoldingDuringWorkTest::isHeldOffTheCard);
        assertThat(home.log()).doesNotContain("move-key");
    }

    @Test
    void a_hold_cancels_a_pair_that_was_recorded_and_is_not_signed() {
        SubscriberActor actor = applied();
        IssuanceId old = own(actor).getFirst().core().pair();
        TaskId activating = journey.activate(actor, home);
        home.work(0);
        journey.requireDone(activating, home);
        IssuanceId pair = recordedBeside(old);

        suspend(actor);

        assertThat(site.authority().sign(pair)).isEqualTo(new Signing.Abandoned<IssuedPair>(pair));
        assertThat(own(actor))
                .hasSize(2)
                .allMatch(found -> found.core().pair().equals(old))
                .allMatch(Certificate.Hold.class::isInstance);
    }

    @Test
    void who_waited_too_long_for_the_signature_can_apply_anew() {
        SubscriberActor actor = journey.login();
        TaskId applying = journey.apply(actor, home);
        home.workUntil("sign-request");
        home.work(result -> result);
        journey.requireDone(applying, home);
        IssuanceId pair = own(actor).getFirst().core().pair();
        reopen(applying, pair);
        site.clock().advance(Duration.ofMinutes(11));
        TrialAgent later = journey.home();
        SubscriberActor again = journey.login();

        journey.apply(again, later);
        later.work(0);
        String problem = journey.problem(applying);
        TaskId second = journey.apply(again, later);
        later.work(0);

        assertThat(problem).isEqualTo("issuance-abandoned");
        journey.requireDone(second, later);
        assertThat(own(again))
                .hasSize(2)
                .allMatch(Certificate.Pending.class::isInstance)
                .noneMatch(found -> found.core().pair().equals(pair));
    }

    private SubscriberActor applied() {
        SubscriberActor actor = journey.login();
        TaskId applying = journey.apply(actor, home);
        home.work(0);
        journey.requireDone(applying, home);
        return actor;
    }

    private Suspending suspend(SubscriberActor actor) {
        Set<CertificateId> both =
                own(actor).stream()
                        .filter(Certificate.Active.class::isInstance)
                        .map(Certificate::id)
                        .collect(Collectors.toSet());
        return site.ra()
                .certificates()
                .suspension()
                .suspend(actor, both, site.confirmed(actor, TrialHolder.PASSWORD));
    }

    private static boolean isHeldOffTheCard(Certificate found) {
        return found instanceof Certificate.Hold(_, Certificate.Active(_, var loaded, _), _)
                && !loaded;
    }

    private List<Certificate> own(SubscriberActor actor) {
        return ((Overview.Shown) site.ra().certificates().register().own(actor)).certificates();
    }

    /// As a renewal leaves it whose server was killed between recording and signing.
    private IssuanceId recordedBeside(IssuanceId old) {
        String copy = java.util.UUID.randomUUID().toString();
        site.database()
                .perform(unit -> {
                    unit.sql()
                            .sql(
                                    """
                                    insert into issuance (id, account, card, evidence, owner,
                                                          leased_until, recorded_at, finished)
                                    select ?, account, card, evidence, owner, leased_until,
                                           recorded_at, 'no'
                                      from issuance
                                     where id = ?
                                    """)
                            .params(copy, old.toString())
                            .update();
                    unit.sql()
                            .sql(
                                    """
                                    insert into issued_certificate (issuer, serial, issuance, kind,
                                                                    not_before, not_after, tbs,
                                                                    seal)
                                    select issuer, '1' || substr(serial, 1, 30), ?, kind,
                                           not_before, not_after, tbs, seal
                                      from issued_certificate
                                     where issuance = ?
                                    """)
                            .params(copy, old.toString())
                            .update();
                    unit.sql()
                            .sql(
                                    """
                                    insert into certificate (issuer, serial, pair, usage, account,
                                                             card, key_hash, not_before, not_after,
                                                             state, loaded, since, version)
                                    select issuer, '1' || substr(serial, 1, 30), ?, usage, account,
                                           card, key_hash, not_before, not_after, 'PENDING', 0,
                                           since, 1
                                      from certificate
                                     where pair = ?
                                    """)
                            .params(copy, old.toString())
                            .update();
                });
        return IssuanceId.of(copy);
    }

    /// As a server leaves it that was killed between recording and signing.
    private void reopen(TaskId task, IssuanceId pair) {
        site.database()
                .perform(unit -> {
                    unit.sql()
                            .sql("update issuance set finished = 'no' where id = ?")
                            .params(pair.toString())
                            .update();
                    unit.sql()
                            .sql(
                                    "update issued_certificate set certificate = null where issuance = ?")
                            .params(pair.toString())
                            .update();
                    unit.sql()
                            .sql("update task set state = 'OPEN', outcome = null where id = ?")
                            .params(task.value())
                            .update();
                });
    }
}
