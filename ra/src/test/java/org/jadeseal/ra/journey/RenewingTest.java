// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Downloading;
import org.jadeseal.ra.certificate.RenewalWindow;
import org.jadeseal.ra.certificate.Renewing;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// Manual 6 and 8 with the real agent's card work, time moved on (CT3, CT9, `card.md` D6).
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewingTest {

    /// Into the last month of a year.
    private static final Duration ELEVEN_MONTHS = Duration.ofDays(340);

    @ParameterizedTest
    @BothDatabases
    void a_pair_is_renewed_in_its_last_month_and_old_mail_stays_readable(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor young = journey.untilInForce(journey.home());
            Certificate oldEncryption = journey.certificates(young).getLast();
            byte[] mail = encrypted(journey, young, oldEncryption);

            SubscriberActor actor = journey.loginAfter(ELEVEN_MONTHS);
            TrialAgent home = journey.home();
            TaskId renewing = journey.renew(actor, home);
            home.work(0);
            journey.requireDone(renewing, home);

            List<Certificate> all = journey.certificates(actor);
            assertThat(all).hasSize(4).allMatch(Certificate.Active.class::isInstance);
            assertThat(all.subList(0, 2))
                    .allMatch(found -> found instanceof Certificate.Active(_, var on, _) && on);
            assertThat(journey.bench().keyIn("9C")).contains(all.get(0).core().key().hex());
            assertThat(journey.bench().keyIn("9D")).contains(all.get(1).core().key().hex());
            assertThat(journey.bench().keyIn("82")).contains(oldEncryption.core().key().hex());
            assertThat(journey.bench().keyIn("94")).isEmpty();
            assertThat(journey.bench().keyIn("95")).isEmpty();
            assertThat(journey.bench().decrypt("82", mail))
                    .hasValueSatisfying(
                            plain -> assertThat(plain).asString().isEqualTo("old mail"));
        }
    }

    @Test
    void wherever_it_is_cut_a_renewal_ends_the_same_and_is_done_once() {
        List<String> failures = new ArrayList<>();
        int cut = 1;
        boolean beyond = false;
        for (int office = 0; office < 5 && !beyond; office++) {
            try (TrialDatabase place = TrialDatabase.sqlite();
                    TrialSite site = new TrialSite(place);
                    Journey journey =
                            new Journey(site, place.folder().resolve("card"), "A123456789")) {
                SubscriberActor actor = journey.untilInForce(journey.home());
                for (int year = 1; year <= 7 && !beyond; year++) {
                    actor = journey.loginAfter(ELEVEN_MONTHS);
                    beyond = renewedWithCut(journey, actor, cut++, year, failures);
                }
            }
        }

        assertThat(failures).isEmpty();
        assertThat(beyond).isTrue();
        assertThat(cut).isGreaterThan(18);
    }

    /// @return whether the task had fewer steps than `cut`
    private static boolean renewedWithCut(
            Journey journey, SubscriberActor actor, int cut, int year, List<String> failures) {
        TrialAgent home = journey.home();
        TaskId task = journey.renew(actor, home);
        home.work(cut);
        try {
            journey.requireDone(task, home);
            List<Certificate> all = journey.certificates(actor);
            assertThat(all).hasSize(2 * (year + 1));
            assertThat(journey.bench().keyIn("9C")).contains(all.get(0).core().key().hex());
            assertThat(journey.bench().keyIn("9D")).contains(all.get(1).core().key().hex());
            for (int back = 1; back <= year; back++) {
                String place = "%02X".formatted(0x82 + year - back);
                assertThat(journey.bench().keyIn(place))
                        .contains(all.get(2 * back + 1).core().key().hex());
            }
        } catch (AssertionError e) {
            failures.add("cut after step " + cut + " " + home.log() + ": " + e);
            return true;
        }
        return home.log().size() < cut;
    }

    @ParameterizedTest
    @BothDatabases
    void the_window_is_one_calendar_month_in_taipei(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor young = journey.untilInForce(journey.home());
            Certificate signature = journey.certificates(young).getFirst();
            RenewalWindow window = RenewalWindow.of(signature);
            Instant now = site.clock().instant();

            Renewing early =
                    renewing(site, journey, Duration.between(now, window.opens()).minusMillis(1));
            Renewing opened = renewing(site, journey, Duration.ofMillis(1));
            journey.home();
            Renewing late =
                    renewing(
                            site,
                            journey,
                            Duration.between(window.opens(), window.closes()).plusMillis(1));

            assertThat(early).isEqualTo(new Renewing.TooEarly(window.opens()));
            assertThat(opened).isInstanceOf(Renewing.Working.class);
            assertThat(late).isEqualTo(new Renewing.Expired());
        }
    }

    private static Renewing renewing(TrialSite site, Journey journey, Duration later) {
        SubscriberActor actor = journey.loginAfter(later);
        return site.ra().certificates().renewal().renew(actor, journey.home().id());
    }

    @Test
    void a_pair_with_one_certificate_on_hold_is_not_renewed_and_not_downloaded() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilInForce(journey.home());
            SubscriberActor actor = journey.loginAfter(ELEVEN_MONTHS);
            List<Certificate> pair = journey.certificates(actor);
            site.ra()
                    .certificates()
                    .suspension()
                    .suspend(
                            actor,
                            Set.of(pair.getFirst().id()),
                            site.confirmed(actor, Journey.OWN_PASSWORD));
            TrialAgent home = journey.home();

            Renewing renewing = site.ra().certificates().renewal().renew(actor, home.id());
            Downloading downloading = download(site, actor, pair, home);

            assertThat(renewing).isEqualTo(new Renewing.OnHold());
            assertThat(downloading).isEqualTo(new Downloading.OnHold());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void certificates_are_written_to_the_card_again(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            TrialAgent home = journey.home();
            List<Certificate> pair = journey.certificates(actor);

            Downloading one = download(site, actor, pair.subList(0, 1), home);
            Downloading both = download(site, actor, pair, home);
            home.work(0);

            assertThat(one).isEqualTo(new Downloading.NotBothTicked());
            TaskId task = ((Downloading.Working) both).task();
            journey.requireDone(task, home);
            assertThat(home.log().stream().filter("write-certificate"::equals)).hasSize(2);
        }
    }

    @Test
    void a_renewal_that_was_given_up_after_issuance_is_finished_by_a_download() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilInForce(journey.home());
            SubscriberActor actor = journey.loginAfter(ELEVEN_MONTHS);
            TrialAgent first = journey.home();
            TaskId renewing = journey.renew(actor, first);
            first.workUntil("write-certificate");
            site.ra().tasks().giveUp(renewing);
            List<Certificate> between = journey.certificates(actor);
            TrialAgent second = journey.home();

            Downloading downloading = download(site, actor, between.subList(0, 2), second);
            second.work(0);

            assertThat(between.subList(0, 2)).allMatch(Certificate.Pending.class::isInstance);
            assertThat(between.subList(2, 4)).allMatch(Certificate.Active.class::isInstance);
            journey.requireDone(((Downloading.Working) downloading).task(), second);
            assertThat(journey.certificates(actor))
                    .hasSize(4)
                    .allMatch(Certificate.Active.class::isInstance);
        }
    }

    private static Downloading download(
            TrialSite site, SubscriberActor actor, List<Certificate> ticked, TrialAgent agent) {
        return site.ra()
                .certificates()
                .download()
                .download(
                        actor,
                        ticked.stream().map(Certificate::id).collect(Collectors.toSet()),
                        agent.id());
    }

    private static byte[] encrypted(
            Journey journey, SubscriberActor actor, Certificate certificate) {
        Bytes bytes = journey.bytes(actor, certificate);
        try {
            PublicKey key = new SignedCertificate(bytes).read().getPublicKey();
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal("old mail".getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
