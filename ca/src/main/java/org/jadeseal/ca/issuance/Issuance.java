// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.ceremony.AuthoritySettings;
import org.jadeseal.ca.ceremony.Hierarchy;
import org.jadeseal.ca.client.ClientRoster;
import org.jadeseal.ca.client.OrderedCertificates;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.issuance.SqlIssuance.Lease;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.roster.Roster;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;

/// Issues certificates in three steps that cannot be swapped: prepare, record, sign.
///
/// Safe for use by many threads.
public final class Issuance {

    /// How long a node may be silent before another one finishes its work.
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Database database;
    private final Preparation preparation;
    private final OrderPreparation orders;
    private final OfficerPreparation officers;
    private final Recorder recorder;
    private final SigningRoom signingRoom;
    private final SharedPrimeSearch sharedPrimes;

    private Issuance(
            Database database,
            Preparation preparation,
            OrderPreparation orders,
            OfficerPreparation officers,
            Recorder recorder,
            SigningRoom signingRoom,
            SharedPrimeSearch sharedPrimes) {
        this.database = database;
        this.preparation = preparation;
        this.orders = orders;
        this.officers = officers;
        this.recorder = recorder;
        this.signingRoom = signingRoom;
        this.sharedPrimes = sharedPrimes;
    }

    /// What issuance stands on.
    ///
    /// @param node this node's name
    public record Ground(
            Kind kind,
            Database database,
            Hierarchy hierarchy,
            Roster roster,
            ClientRoster clients,
            StatusLedger ledger,
            AuditLog audit,
            String node) {}

    /// Issuance under the CAs of a hierarchy.
    public static Issuance on(
            Ground ground, AuthoritySettings settings, Safeguards safeguards, SecureRandom random) {
        Database database = ground.database();
        Lease lease = new Lease(ground.node(), LEASE);
        KeysJudge keys =
                new KeysJudge(
                        database,
                        settings.nonceAttribute(),
                        settings.algorithms().subjects(),
                        safeguards.blocklist());
        Judges judges =
                new Judges(
                        new OfficersJudge(
                                ground.roster(),
                                new SignaturesJudge(database, ground.roster(), ground.ledger()),
                                ground.kind()),
                        new RenewalJudge(
                                database, ground.ledger(), ground.hierarchy().generations()),
                        keys);
        RecordedHere here = new RecordedHere();
        Profiles profiles = Profiles.of(ground.hierarchy(), settings);
        return new Issuance(
                database,
                new Preparation(database, profiles, judges, random),
                new OrderPreparation(database, profiles, bench(ground, judges), random),
                new OfficerPreparation(database, profiles, judges, random),
                new Recorder(ground.ledger(), ground.audit(), safeguards.seal(), lease, here),
                new SigningRoom(
                        database,
                        ground.hierarchy(),
                        ground.audit(),
                        safeguards.seal(),
                        lease,
                        here),
                new SharedPrimeSearch(database, ground.audit(), ground.node()));
    }

    private static OrderPreparation.Bench bench(Ground ground, Judges judges) {
        return new OrderPreparation.Bench(
                new ClientJudge(ground.database(), ground.clients(), ground.ledger()),
                judges,
                OrderedCertificates.in(ground.database()),
                ground.kind());
    }

    /// Judges an order for a pair and builds both certificates.
    public PairPreparation prepare(PairOrder order) {
        return preparation.prepare(order);
    }

    /// Judges an order for a card-authentication certificate and builds it.
    public CardAuthenticationPreparation prepare(CardAuthenticationOrder order) {
        return preparation.prepare(order);
    }

    /// Judges an order of a client and builds the certificate.
    public SinglePreparation prepare(ClientOrder order) {
        return orders.prepare(order);
    }

    /// Judges an order for a client's own certificate and builds it.
    public SinglePreparation prepare(ProgramOrder order) {
        return orders.prepare(order);
    }

    /// Judges an order for a certificate of an officer's card and builds it.
    public SinglePreparation prepare(OfficerOrder order) {
        return officers.prepare(order);
    }

    /// What is signed under this number for an officer, by our own records.
    public Optional<OfficerCertificate> officerCertificate(
            Transaction transaction, SerialNumber serial) {
        return new SqlIssuance(transaction.sql()).officerCertificate(serial);
    }

    /// Records a prepared pair.
    ///
    /// @throws StaleEvidenceException if something changed since the preparation
    public void record(Transaction transaction, PreparedPair pair) {
        long _ = recorder.record(transaction, pair.issuance());
    }

    /// Records a prepared card-authentication certificate.
    ///
    /// @throws StaleEvidenceException if something changed since the preparation
    public void record(Transaction transaction, PreparedCardAuthentication prepared) {
        long _ = recorder.record(transaction, prepared.issuance());
    }

    /// Records a prepared certificate of or for a client.
    ///
    /// @throws StaleEvidenceException if something changed since the preparation
    public void record(Transaction transaction, PreparedSingle prepared) {
        long position = recorder.record(transaction, prepared.issuance());
        prepared.note().write(transaction, position);
    }

    /// Signs a recorded pair and answers what is stored.
    ///
    /// @throws IllegalStateException if no such pair is recorded
    public Signing<IssuedPair> signPair(IssuanceId id) {
        return switch (signingRoom.sign(id)) {
            case Signing.Abandoned<List<IssuedCertificate>> _ -> new Signing.Abandoned<>(id);
            case Signing.Signed<List<IssuedCertificate>>(List<IssuedCertificate> issued) -> {
                requireCount(id, issued, 2);
                yield new Signing.Signed<>(new IssuedPair(id, issued.getFirst(), issued.getLast()));
            }
        };
    }

    /// Signs a certificate that was recorded by itself and answers what is stored.
    ///
    /// @throws IllegalStateException if no such certificate is recorded
    public Signing<IssuedCertificate> signSingle(IssuanceId id) {
        return switch (signingRoom.sign(id)) {
            case Signing.Abandoned<List<IssuedCertificate>> _ -> new Signing.Abandoned<>(id);
            case Signing.Signed<List<IssuedCertificate>>(List<IssuedCertificate> issued) -> {
                requireCount(id, issued, 1);
                yield new Signing.Signed<>(issued.getFirst());
            }
        };
    }

    /// Gives up an issuance that is not signed yet.
    ///
    /// @return false if it is signed or abandoned already
    public boolean cancel(Transaction transaction, IssuanceId id) {
        return signingRoom.cancel(transaction, id);
    }

    /// Finishes or abandons what this node had begun before it ended, and what others left.
    ///
    /// @return how many issuances were looked after
    public int resumeAtStart() {
        return signingRoom.resumeAtStart();
    }

    /// Finishes or abandons what was interrupted.
    ///
    /// @return how many issuances were looked after
    public int resumeInterrupted() {
        return signingRoom.resumeInterrupted();
    }

    /// The certificates whose RSA keys share a prime with another one; the audit log is told.
    public List<CertificateId> brokenBySharedPrimes() {
        return sharedPrimes.broken();
    }

    /// A signed certificate in DER.
    public Optional<Bytes> certificate(IssuerId issuer, SerialNumber serial) {
        return new SqlIssuance(database.read()).certificate(issuer, serial);
    }

    /// The certificate of a key; empty when we have never certified it.
    public Optional<CertificateId> certified(Transaction transaction, Bytes keyHash) {
        return new SqlSeen(transaction.sql()).certified(keyHash);
    }

    private static void requireCount(IssuanceId id, List<IssuedCertificate> issued, int expected) {
        if (issued.size() != expected) {
            throw new IllegalStateException(
                    "issuance " + id + " has " + issued.size() + " certificates, not " + expected);
        }
    }
}
