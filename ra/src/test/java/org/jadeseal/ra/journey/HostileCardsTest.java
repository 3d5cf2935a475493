// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.key.CardMaster;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.piv.AdministrationKey;
import org.jadeseal.piv.KeyAlgorithm;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PinPolicy;
import org.jadeseal.piv.PivCard;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Downloading;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.certificate.Suspending;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Threats T1, T8, T11 and T13: agents that lie, cards that are others, keys that got away.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileCardsTest {

    private final TrialDatabase place = TrialDatabase.sqlite();
    private TrialSite site;
    private Journey journey;

    @BeforeEach
    void begin() {
        site = new TrialSite(place);
        journey = new Journey(site, place.folder().resolve("card"), "A123456789");
    }

    @AfterEach
    void end() {
        journey.close();
        site.close();
        place.close();
    }

    @Test
    void a_card_of_another_person_is_not_written() {
        journey.untilHandedOver();
        try (Journey other = new Journey(site, place.folder().resolve("other"), "A123456798")) {
            other.untilHandedOver();
        }
        TrialAgent home = journey.home();
        TaskId task = journey.apply(journey.login(), home);
        journey.bench().change(place.folder().resolve("other"));

        home.work(0);

        assertThat(journey.problem(task)).isEqualTo("foreign-card");
        assertThat(home.log()).containsExactly("read-card");
    }

    @Test
    void a_card_that_takes_the_place_of_a_proven_one_gets_nothing() {
        journey.untilHandedOver();
        try (Journey other = new Journey(site, place.folder().resolve("other"), "A123456798")) {
            other.untilHandedOver();
        }
        TrialAgent home = journey.home();
        TaskId task = journey.apply(journey.login(), home);
        home.workUntil("generate-key");
        journey.bench().change(place.folder().resolve("other"));

        home.work(0);
        boolean _ = site.ra().tasks().continueAt(task, home.id());
        home.work(0);

        assertThat(journey.problem(task)).isEqualTo("foreign-card");
        assertThat(journey.bench().keyIn("94")).isEmpty();
    }

    @Test
    void a_personalized_card_is_not_made_somebody_elses() {
        journey.untilHandedOver();
        try (Journey other = new Journey(site, place.folder().resolve("blank"), "A123456798")) {
            TaskId task = other.personalize();
            journey.bench().close();
            other.bench().change(place.folder().resolve("card"));

            other.station().work(0);

            assertThat(other.problem(task)).isEqualTo("foreign-card");
            assertThat(other.station().log()).containsExactly("read-card");
        }
    }

    @Test
    void a_blank_that_tells_the_serial_number_of_another_card_is_not_begun() throws IOException {
        Path twin = place.folder().resolve("twin");
        journey.bench().close();
        Files.copy(place.folder().resolve("card"), twin);
        journey.bench().change(place.folder().resolve("card"));
        journey.untilHandedOver();
        try (Journey other = new Journey(site, place.folder().resolve("other"), "A123456798")) {
            other.bench().change(twin);
            TaskId task = other.personalize();

            other.station().work(0);

            assertThat(other.problem(task)).isEqualTo("serial-taken");
            assertThat(other.station().log()).containsExactly("read-card");
            other.bench().change(place.folder().resolve("other"));
            boolean _ = site.ra().tasks().continueAt(task, other.station().id());
            other.station().work(0);
            other.requireDone(task, other.station());
        }
    }

    @Test
    void a_certificate_that_is_said_to_be_written_and_is_not_is_missed_when_it_is_read_back() {
        journey.untilHandedOver();
        SubscriberActor actor = journey.login();
        TrialAgent home = journey.home();
        TaskId applying = journey.apply(actor, home);
        home.work(0);
        journey.requireDone(applying, home);
        TaskId activating = journey.activate(actor, home);
        Order write = home.workUntil("write-certificate");

        var _ = home.poll(Optional.of(new Result.Done(write.key(), JsonObject.empty())));
        home.work(0);

        assertThat(journey.problem(activating)).isNotEqualTo("none");
        assertThat(journey.certificates(actor))
                .noneMatch(one -> one instanceof Certificate.Active active && active.loaded());
    }

    @Test
    void a_proof_by_another_key_proves_nothing() {
        journey.untilHandedOver();
        TrialAgent home = journey.home();
        TaskId task = journey.apply(journey.login(), home);

        home.work(result ->
                result.values().has("signature")
                        ? proof(result, signedByAnother(result.values().bytes("signature")))
                        : result);

        assertThat(journey.problem(task)).isEqualTo("card-unproven");
        assertThat(home.log()).containsExactly("read-card", "prove-card");
    }

    @Test
    void a_proof_of_an_earlier_step_proves_nothing_now() {
        journey.untilHandedOver();
        TrialAgent home = journey.home();
        TaskId task = journey.apply(journey.login(), home);
        List<byte[]> proofs = new ArrayList<>();

        home.work(result -> {
            if (!result.values().has("signature")) {
                return result;
            }
            proofs.add(result.values().bytes("signature"));
            return proof(result, proofs.getFirst());
        });

        assertThat(proofs).hasSize(2);
        assertThat(journey.problem(task)).isEqualTo("card-unproven");
        assertThat(home.log()).endsWith("sign-request", "read-card", "prove-card");
    }

    private static Result proof(Result result, byte[] signature) {
        return new Result.Done(
                result.key(),
                JsonObject.empty()
                        .with("certificate", result.values().bytes("certificate"))
                        .with("signature", signature));
    }

    /// A signature as the card's, of the same form, by a key that is not the card's.
    private static byte[] signedByAnother(byte[] likeThis) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(generator.generateKeyPair().getPrivate());
            signature.update(likeThis);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_key_that_is_exchanged_after_its_proof_is_proven_anew_before_it_is_certified() {
        journey.untilHandedOver();
        TrialAgent home = journey.home();
        SubscriberActor actor = journey.login();
        TaskId task = journey.apply(actor, home);

        home.work(result -> {
            if (home.log().getLast().equals("sign-request") && requests(home) == 1) {
                exchangeTheNewSignatureKey();
            }
            return result;
        });

        journey.requireDone(task, home);
        assertThat(requests(home)).isEqualTo(2);
        assertThat(journey.bench().keyIn("94")).contains(own(actor).getFirst().core().key().hex());
    }

    private static int requests(TrialAgent agent) {
        return Collections.frequency(agent.log(), "sign-request");
    }

    /// A program of the holder's makes another key where the proven one was (T12).
    private void exchangeTheNewSignatureKey() {
        PivCard card = PivCard.select(journey.bench().connect(Bench.READER)).orElseThrow();
        try (Secret secret = key(CardMaster.Label.MANAGEMENT);
                AdministrationKey ours = AdministrationKey.of(secret.lend(byte[]::clone))) {
            assertThat(card.authenticate(KeyReference.ADMINISTRATION, ours, site.random()))
                    .isTrue();
            card.generate(KeyReference.STAGED_SIGNATURE, KeyAlgorithm.RSA_2048, PinPolicy.ALWAYS);
        }
    }

    @Test
    void a_key_that_is_not_in_the_card_gets_no_certificate() {
        journey.untilHandedOver();
        TrialAgent home = journey.home();
        SubscriberActor actor = journey.login();
        TaskId task = journey.apply(actor, home);
        home.workUntil("sign-request");
        home.work(0);
        journey.requireDone(task, home);
        TaskId activating = journey.activate(actor, home);
        List<Certificate> pair = own(actor);

        home.work(result ->
                result.values().has("keys")
                        ? new Result.Done(result.key(), withoutKey(result.values(), "95"))
                        : result);

        assertThat(journey.problem(activating)).isEqualTo("slot-mismatch");
        assertThat(pair).allMatch(Certificate.Pending.class::isInstance);
        assertThat(own(actor)).allMatch(Certificate.Pending.class::isInstance);
    }

    @Test
    void a_management_key_changed_behind_our_back_holds_the_certificates() {
        journey.untilHandedOver();
        SubscriberActor actor = journey.login();
        TrialAgent home = journey.home();
        TaskId task = journey.apply(actor, home);

        home.work(result -> {
            if (home.log().equals(beforeClosing())) {
                changeManagementKey();
            }
            return result;
        });

        assertThat(journey.problem(task)).isEqualTo("card-captured");
        assertThat(own(actor)).hasSize(2).allMatch(Certificate.Hold.class::isInstance);
    }

    @Test
    void one_changed_in_a_session_that_is_cut_off_holds_them_at_the_next() {
        SubscriberActor actor = active();
        TrialAgent home = journey.home();
        TaskId task = download(actor, home);
        var _ = home.workUntil("write-certificate");
        changeManagementKey();
        TrialAgent later = journey.home();
        boolean _ = site.ra().tasks().continueAt(task, later.id());

        later.work(0);

        assertThat(journey.problem(task)).isEqualTo("card-captured");
        assertThat(own(actor)).hasSize(2).allMatch(Certificate.Hold.class::isInstance);
    }

    /// The steps of an application that nobody disturbs, but the closing ones.
    private static List<String> beforeClosing() {
        return List.of(
                "read-card",
                "prove-card",
                "begin-administration",
                "complete-administration",
                "generate-key",
                "generate-key",
                "attest-key",
                "attest-key",
                "sign-request",
                "read-card",
                "prove-card");
    }

    @Test
    void a_key_that_the_card_does_not_vouch_for_gets_no_certificate() {
        journey.untilHandedOver();
        TrialAgent home = journey.home();
        TaskId task = journey.apply(journey.login(), home);
        List<byte[]> statements = new ArrayList<>();

        home.work(result -> {
            if (!result.values().has("statement")) {
                return result;
            }
            statements.add(result.values().bytes("statement"));
            return new Result.Done(
                    result.key(),
                    JsonObject.empty()
                            .with("statement", statements.getFirst())
                            .with("certificate", result.values().bytes("certificate")));
        });

        assertThat(statements).hasSize(2);
        assertThat(journey.problem(task)).isEqualTo("key-not-attested");
        assertThat(home.log()).endsWith("attest-key", "attest-key");
    }

    @Test
    void the_journal_holds_no_key() {
        journey.untilHandedOver();

        String journal =
                String.join(
                        "\n",
                        site.database()
                                .read()
                                .sql("select parameters || coalesce(result, '') from task_step")
                                .query(String.class)
                                .list());

        for (CardMaster.Label label : CardMaster.Label.values()) {
            try (Secret key = key(label)) {
                String base64 =
                        key.lend(bytes -> java.util.Base64.getEncoder().encodeToString(bytes));
                String hex = key.lend(bytes -> Bytes.of(bytes).hex());
                assertThat(journal).doesNotContain(base64).doesNotContain(hex);
            }
        }
        assertThat(journal)
                .contains("\"9F\"", "\"v1\"")
                .doesNotContain("argon2")
                .doesNotContain(journey.bench().pin.get())
                .doesNotContain(TrialHolder.PASSWORD)
                .doesNotContain("大𡍼");
    }

    @Test
    void what_is_ticked_is_on_hold_for_us_and_for_the_world() {
        SubscriberActor actor = active();
        Certificate signature = own(actor).getFirst();

        Suspending suspending =
                site.ra()
                        .certificates()
                        .suspension()
                        .suspend(
                                actor,
                                Set.of(signature.id()),
                                site.confirmed(actor, TrialHolder.PASSWORD));

        assertThat(suspending).isInstanceOf(Suspending.Suspended.class);
        assertThat(own(actor))
                .satisfiesExactly(
                        held -> assertThat(held).isInstanceOf(Certificate.Hold.class),
                        good -> assertThat(good).isInstanceOf(Certificate.Active.class));
        var status =
                site.database()
                        .write(unit -> site.authority().ledger().status(unit, signature.id()));
        assertThat(status).get().isInstanceOf(CertificateStatus.Held.class);
        assertThat(site.ra().certificates().register().bytes(actor, signature.id())).isPresent();
    }

    @Test
    void what_is_on_hold_cannot_be_held_again() {
        SubscriberActor actor = active();
        Certificate signature = own(actor).getFirst();
        site.ra()
                .certificates()
                .suspension()
                .suspend(
                        actor, Set.of(signature.id()), site.confirmed(actor, TrialHolder.PASSWORD));

        Suspending again =
                site.ra()
                        .certificates()
                        .suspension()
                        .suspend(
                                actor,
                                Set.of(signature.id()),
                                site.confirmed(actor, TrialHolder.PASSWORD));

        assertThat(again).isEqualTo(new Suspending.NotInForce(signature.id()));
    }

    private SubscriberActor active() {
        journey.untilHandedOver();
        SubscriberActor actor = journey.login();
        TrialAgent home = journey.home();
        TaskId applying = journey.apply(actor, home);
        home.work(0);
        journey.requireDone(applying, home);
        TaskId activating = journey.activate(actor, home);
        home.work(0);
        journey.requireDone(activating, home);
        return actor;
    }

    private TaskId download(SubscriberActor actor, TrialAgent home) {
        Set<CertificateId> pair =
                own(actor).stream().map(Certificate::id).collect(Collectors.toSet());
        Downloading downloading =
                site.ra().certificates().download().download(actor, pair, home.id());
        return ((Downloading.Working) downloading).task();
    }

    private List<Certificate> own(SubscriberActor actor) {
        return ((Overview.Shown) site.ra().certificates().register().own(actor)).certificates();
    }

    private static JsonObject withoutKey(JsonObject values, String reference) {
        return values.with(
                "keys",
                values.objects("keys").stream()
                        .filter(key -> !key.text("reference").equals(reference))
                        .toList());
    }

    private Secret key(CardMaster.Label label) {
        CardMaster master = site.authority().cardMaster();
        return master.derive(
                new CardId(journey.form().outcome().card().value()),
                master.currentVersion(),
                label);
    }

    /// What the holder's own program could do with a card that a task has opened.
    private void changeManagementKey() {
        PivCard card = PivCard.select(journey.bench().connect(Bench.READER)).orElseThrow();
        try (Secret secret = key(CardMaster.Label.MANAGEMENT);
                AdministrationKey ours = AdministrationKey.of(secret.lend(byte[]::clone));
                AdministrationKey theirs = AdministrationKey.of(new byte[24])) {
            assertThat(card.authenticate(KeyReference.ADMINISTRATION, ours, site.random()))
                    .isTrue();
            card.setAdministrationKey(KeyReference.ADMINISTRATION, theirs);
        }
    }
}
