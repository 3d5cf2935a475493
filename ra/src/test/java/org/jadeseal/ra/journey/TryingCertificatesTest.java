// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.key.CardMaster;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.piv.AdministrationKey;
import org.jadeseal.piv.KeyAlgorithm;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PinPolicy;
import org.jadeseal.piv.PivCard;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.certificate.TryingOut;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// 「試用我的憑證」: whether the keys in the card are those of the certificates.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TryingCertificatesTest {

    @ParameterizedTest
    @BothDatabases
    void both_keys_are_tried_and_the_card_stays_as_it_was(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            TrialAgent home = journey.home();

            TaskId trying = begin(site, actor, home);
            home.work(0);

            journey.requireDone(trying, home);
            assertThat(outcome(journey, trying)).isEqualTo("try-both-good");
            assertThat(home.log())
                    .containsExactly("read-card", "prove-card", "sign-request", "end-card");
            assertThat(site.ra().history().own(actor))
                    .filteredOn(line -> line.action().equals("ra.try-certificates"))
                    .extracting(line -> line.about() + " " + line.done())
                    .containsExactly("pair true", "account true");
        }
    }

    @Test
    void a_card_of_another_maker_is_tried_too() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, ForeignCardTest.plain(place), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            TrialAgent home = journey.home();

            TaskId trying = begin(site, actor, home);
            home.work(0);

            assertThat(outcome(journey, trying)).isEqualTo("try-both-good");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void another_encryption_key_in_the_card_is_found_and_the_signature_is_still_tried(
            TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            makeAnother(site, journey, KeyReference.KEY_MANAGEMENT);
            TrialAgent home = journey.home();

            TaskId trying = begin(site, actor, home);
            home.work(0);

            assertThat(outcome(journey, trying)).isEqualTo("try-decryption-bad");
            assertThat(site.ra().history().own(actor))
                    .filteredOn(line -> line.action().equals("ra.try-certificates"))
                    .extracting(line -> line.about() + " " + line.done())
                    .containsExactly("pair false", "account true");
        }
    }

    @Test
    void another_signature_key_in_the_card_is_found() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            makeAnother(site, journey, KeyReference.SIGNATURE);
            TrialAgent home = journey.home();

            TaskId trying = begin(site, actor, home);
            home.work(0);

            assertThat(outcome(journey, trying)).isEqualTo("try-signature-bad");
        }
    }

    @Test
    void a_card_that_finds_no_text_in_what_it_decrypts_ends_the_test() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            TrialAgent home = journey.home();

            TaskId trying = begin(site, actor, home);
            home.work(result ->
                    result.values().has("challengeHash")
                            ? new Result.Failed(
                                    result.key(),
                                    "malformed-step",
                                    JsonObject.empty().with("member", "challenge"))
                            : result);

            assertThat(outcome(journey, trying)).isEqualTo("try-not-decrypted-bad");
            assertThat(home.log()).endsWith("sign-request", "end-card");
        }
    }

    @Test
    void certificates_on_hold_are_not_tried() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            site.ra()
                    .certificates()
                    .suspension()
                    .suspend(
                            actor,
                            Set.of(journey.certificates(actor).getFirst().id()),
                            site.confirmed(actor, Journey.OWN_PASSWORD));

            TryingOut trying = press(site, actor, journey.home());

            assertThat(trying).isEqualTo(new TryingOut.OnHold());
        }
    }

    @Test
    void without_certificates_there_is_nothing_to_try() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();

            TryingOut trying = press(site, journey.login(), journey.home());

            assertThat(trying).isEqualTo(new TryingOut.NothingInForce());
        }
    }

    @Test
    void the_card_of_somebody_else_is_not_tried() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789");
                Journey other = new Journey(site, place.folder().resolve("other"), "B123456780")) {
            SubscriberActor actor = journey.untilInForce(journey.home());
            Path copy = place.folder().resolve("other");
            other.untilHandedOver();
            other.bench().close();
            journey.bench().change(copy);
            TrialAgent home = journey.home();

            TaskId trying = begin(site, actor, home);
            home.work(0);

            assertThat(journey.problem(trying)).isEqualTo("foreign-card");
            assertThat(home.log()).containsExactly("read-card");
        }
    }

    private static TryingOut press(TrialSite site, SubscriberActor actor, TrialAgent home) {
        return site.ra().certificates().tryOut().begin(actor, home.id());
    }

    private static TaskId begin(TrialSite site, SubscriberActor actor, TrialAgent home) {
        return ((TryingOut.Working) press(site, actor, home)).task();
    }

    private static String outcome(Journey journey, TaskId task) {
        return journey.progress(task)
                .standing()
                .outcome()
                .orElseThrow(() -> new AssertionError(journey.progress(task).standing()));
    }

    /// Somebody has made a new key where the certificate's was.
    private static void makeAnother(TrialSite site, Journey journey, KeyReference at) {
        CardMaster master = site.authority().cardMaster();
        CardId id = new CardId(journey.form().outcome().card().value());
        PivCard card = PivCard.select(journey.bench().connect(Bench.READER)).orElseThrow();
        try (Secret secret =
                        master.derive(id, master.currentVersion(), CardMaster.Label.MANAGEMENT);
                AdministrationKey key = AdministrationKey.of(secret.lend(byte[]::clone))) {
            assertThat(card.authenticate(KeyReference.ADMINISTRATION, key, site.random())).isTrue();
            card.deleteKey(at);
            var _ = card.generate(at, KeyAlgorithm.RSA_2048, PinPolicy.naturalOf(at));
        } finally {
            card.close();
        }
    }
}
