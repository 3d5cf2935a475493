// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.ceremony.Algorithms;
import org.jadeseal.ca.ceremony.AuthoritySettings;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.MortalWriter;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.issuance.OfficerDecision;
import org.jadeseal.ca.issuance.OfficerDecision.Proof;
import org.jadeseal.ca.issuance.OfficerDecision.Verdict;
import org.jadeseal.ca.issuance.PairOrder;
import org.jadeseal.ca.issuance.PairPreparation;
import org.jadeseal.ca.issuance.PreparedPair;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.roster.Officer;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ca.roster.PersonId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ca.x509.MailboxAddress;
import org.jadeseal.ca.x509.SubjectName;
import org.jadeseal.ca.x509.SubscriberNames;

/// A trial authority with two officers, and everything an order needs, honest unless said
/// otherwise.
public final class TrialAuthority implements AutoCloseable {

    public static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    public static final SubjectName PERSON =
            new SubjectName("王", "小𠮷", "王小𠮷", "1234567890123456");

    public static final CardId CARD = new CardId("00112233445566778899aabbccddeeff");

    public static final Optional<MailboxAddress> MAILBOX =
            MailboxAddress.read("wang@mail.example.tw");

    private final SecureRandom random = new SecureRandom();
    private final MovableClock clock;
    private final Database database;
    private final CertificateAuthority authority;

    private TrialAuthority(
            TrialDatabase place,
            Database database,
            MovableClock clock,
            String node,
            AuthoritySettings settings) {
        this.clock = clock;
        this.database = database;
        this.authority =
                CertificateAuthority.open(
                        DataFolder.openOrCreate(place.folder().resolve("data"), Kind.TRIAL),
                        database,
                        node,
                        settings,
                        clock,
                        random);
        try {
            enrolOfficers();
        } catch (RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    private void enrolOfficers() {
        database.perform(transaction -> {
            authority.roster().enrol(transaction, officer("lin", OfficerRole.RAO));
            authority.roster().enrol(transaction, officer("chen", OfficerRole.RAS));
        });
    }

    private void closeAfter(RuntimeException reason) {
        try {
            authority.close();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    public static TrialAuthority at(TrialDatabase place) {
        return again(place, new MovableClock(MORNING), "node-1");
    }

    public static TrialAuthority at(TrialDatabase place, Algorithms algorithms) {
        MovableClock clock = new MovableClock(MORNING);
        return new TrialAuthority(
                place, place.open(clock), clock, "node-1", settings().with(algorithms));
    }

    /// Another start in the same place, with the time going on.
    public static TrialAuthority again(TrialDatabase place, MovableClock clock, String node) {
        return new TrialAuthority(place, place.open(clock), clock, node, settings());
    }

    /// Whose certificates say that the status services are at `address`.
    public static TrialAuthority servedAt(TrialDatabase place, MovableClock clock, URI address) {
        AuthoritySettings settings =
                AuthoritySettings.trial(AuthorityAddresses.below(address))
                        .withKeys(KeyAlgorithm.RSA_2048, KeyAlgorithm.RSA_2048);
        return new TrialAuthority(place, place.open(clock), clock, "node-1", settings);
    }

    /// A start in a process that will die.
    public static TrialAuthority mortal(
            TrialDatabase place, MovableClock clock, MortalWriter writer) {
        Database database = place.open(clock, writer);
        try {
            return new TrialAuthority(place, database, clock, "node-1", settings());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Small keys, so that a test does not wait for them.
    public static AuthoritySettings settings() {
        return AuthoritySettings.trial(
                        AuthorityAddresses.below(URI.create("http://status.localhost:8080")))
                .withKeys(KeyAlgorithm.RSA_2048, KeyAlgorithm.RSA_2048);
    }

    public static Officer officer(String name, OfficerRole role) {
        return new Officer(new OfficerId(name), new PersonId(name), Set.of(role), true);
    }

    public KeyProof.Challenge challenge() {
        byte[] nonce = new byte[32];
        random.nextBytes(nonce);
        return new KeyProof.Challenge("https://site.localhost:8080", "T7Q2F8K", Bytes.of(nonce));
    }

    public static Mandate.Registration approval(String form) {
        return new Mandate.Registration(
                form,
                form(form, PERSON),
                List.of(
                        decision(form, "lin", OfficerRole.RAO, Verdict.APPROVED),
                        decision(form, "chen", OfficerRole.RAS, Verdict.APPROVED)));
    }

    /// The text of a registration form.
    public static Bytes form(String form, SubjectName person) {
        StringBuilder text = new StringBuilder();
        for (String field :
                List.of(
                        "jadeseal registration 1",
                        form,
                        "1",
                        "salt",
                        person.surname(),
                        person.givenName(),
                        person.commonName(),
                        "A123456789")) {
            text.append(field.getBytes(UTF_8).length).append(':').append(field);
        }
        return Bytes.of(text.toString().getBytes(UTF_8));
    }

    public static OfficerDecision decision(
            String form, String officer, OfficerRole role, Verdict verdict) {
        return new OfficerDecision(
                new OfficerId(officer),
                role,
                verdict,
                form(form, PERSON).sha256(),
                LONG_AGO,
                new Proof.SessionRecord("session 7"));
    }

    public PairOrder order(String form, HolderCard card) {
        return order(approval(form), card.answer(challenge()));
    }

    public static PairOrder order(Mandate mandate, KeyProof keys) {
        return new PairOrder(
                "K7M4Q2X9PA", CARD, SubscriberNames.of(PERSON, MAILBOX), mandate, keys);
    }

    /// Prepares what must be fine.
    public PreparedPair prepared(PairOrder order) {
        return switch (authority.prepare(order)) {
            case PairPreparation.Ready(PreparedPair pair) -> pair;
            case PairPreparation.Refused refused ->
                    throw new AssertionError(refused.findings().toString());
        };
    }

    public IssuanceId recorded(PreparedPair pair) {
        database.perform(transaction -> authority.record(transaction, pair));
        return pair.id();
    }

    public IssuedPair issued(PairOrder order) {
        return signed(authority.sign(recorded(prepared(order))));
    }

    public static <C> C signed(Signing<C> signing) {
        return switch (signing) {
            case Signing.Signed<C>(C issued) -> issued;
            case Signing.Abandoned<C> abandoned ->
                    throw new AssertionError("abandoned: " + abandoned.id());
        };
    }

    public Optional<CertificateStatus> status(CertificateId certificate) {
        return database.write(transaction -> authority.ledger().status(transaction, certificate));
    }

    public CertificateAuthority door() {
        return authority;
    }

    public Database database() {
        return database;
    }

    public MovableClock clock() {
        return clock;
    }

    @Override
    public void close() {
        try (database) {
            authority.close();
        }
    }
}
