// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.ceremony.Authority;
import org.jadeseal.ca.ceremony.AuthoritySettings;
import org.jadeseal.ca.ceremony.Hierarchy;
import org.jadeseal.ca.ceremony.StatusSigner;
import org.jadeseal.ca.client.ClientRoster;
import org.jadeseal.ca.client.OrderedCertificates;
import org.jadeseal.ca.crl.CrlPublisher;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.issuance.CardAuthenticationOrder;
import org.jadeseal.ca.issuance.CardAuthenticationPreparation;
import org.jadeseal.ca.issuance.ClientOrder;
import org.jadeseal.ca.issuance.Issuance;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.OfficerOrder;
import org.jadeseal.ca.issuance.PairOrder;
import org.jadeseal.ca.issuance.PairPreparation;
import org.jadeseal.ca.issuance.PreparedCardAuthentication;
import org.jadeseal.ca.issuance.PreparedPair;
import org.jadeseal.ca.issuance.PreparedSingle;
import org.jadeseal.ca.issuance.ProgramOrder;
import org.jadeseal.ca.issuance.Safeguards;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.issuance.SinglePreparation;
import org.jadeseal.ca.key.CardMaster;
import org.jadeseal.ca.key.FieldKeys;
import org.jadeseal.ca.key.JudgesSeal;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.key.Pepper;
import org.jadeseal.ca.lint.BlocklistFiles;
import org.jadeseal.ca.ocsp.OcspResponder;
import org.jadeseal.ca.restoration.Restorations;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.roster.Roster;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SignedCertificate;

/// The certificate authority: takes orders with their evidence, judges them itself, and signs.
///
/// Issuing takes three calls that cannot be swapped: [#prepare(PairOrder)], then [#record] in the
/// caller's unit of work, then [#sign] after that unit is durable. What is issued is on hold until
/// the status ledger says otherwise. Safe for use by many threads.
public final class CertificateAuthority implements AutoCloseable {

    private final HeldKeys keys;
    private final Hierarchy hierarchy;
    private final Records records;
    private final Issuance issuance;
    private final OwnCertificates ownCertificates;
    private final StatusServices status;

    private CertificateAuthority(
            HeldKeys keys,
            Hierarchy hierarchy,
            Records records,
            Issuance issuance,
            OwnCertificates ownCertificates,
            StatusServices status) {
        this.keys = keys;
        this.hierarchy = hierarchy;
        this.records = records;
        this.issuance = issuance;
        this.ownCertificates = ownCertificates;
        this.status = status;
    }

    /// Opens the authority of a data folder; the first start of a trial makes its CAs, which takes
    /// some seconds. Issuances that an earlier run left are finished or abandoned.
    ///
    /// @param database already open, with the migrations `db/ca`
    /// @param node this node's name, stable over restarts
    /// @throws org.jadeseal.ca.folder.WrongKindException if folder, certificates and settings do
    ///   not agree about trial and production
    /// @throws org.jadeseal.ca.restoration.NotReconciledException if the database was put back from
    ///   a backup and nobody has settled that; nothing was signed
    public static CertificateAuthority open(
            DataFolder folder,
            Database database,
            String node,
            AuthoritySettings settings,
            Clock clock,
            SecureRandom random) {
        HeldKeys keys = new HeldKeys(KeyRing.open(folder, random), true);
        return open(folder, keys, database, node, settings, clock, random);
    }

    /// The same with the keys of that folder, which are open already and stay so: opening them is
    /// slow on purpose.
    public static CertificateAuthority open(
            DataFolder folder,
            KeyRing ring,
            Database database,
            String node,
            AuthoritySettings settings,
            Clock clock,
            SecureRandom random) {
        return open(folder, new HeldKeys(ring, false), database, node, settings, clock, random);
    }

    private static CertificateAuthority open(
            DataFolder folder,
            HeldKeys keys,
            Database database,
            String node,
            AuthoritySettings settings,
            Clock clock,
            SecureRandom random) {
        try {
            Restorations.requireSettled(database);
            Hierarchy hierarchy = Hierarchy.open(folder, keys.ring(), settings, clock, random);
            Safeguards safeguards =
                    new Safeguards(
                            BlocklistFiles.read(folder.directory("blocklists")),
                            JudgesSeal.in(keys.ring()));
            Records records =
                    Records.open(
                            folder, database, node, AuditKey.in(keys.ring()), safeguards.seal());
            Issuance.Ground ground =
                    new Issuance.Ground(
                            folder.kind(),
                            database,
                            hierarchy,
                            records.roster(),
                            records.clients(),
                            records.ledger(),
                            records.audit(),
                            node);
            return on(keys, ground, records, settings, safeguards, random);
        } catch (RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    private static CertificateAuthority on(
            HeldKeys keys,
            Issuance.Ground ground,
            Records records,
            AuthoritySettings settings,
            Safeguards safeguards,
            SecureRandom random) {
        try {
            Database database = ground.database();
            Hierarchy hierarchy = ground.hierarchy();
            Issuance issuance = Issuance.on(ground, settings, safeguards, random);
            OwnCertificates own = new OwnCertificates(database, hierarchy, records.ledger());
            own.enterAll();
            int _ = issuance.resumeAtStart();
            StatusServices status =
                    StatusServices.on(database, hierarchy, records, own, settings.addresses());
            return new CertificateAuthority(keys, hierarchy, records, issuance, own, status);
        } catch (RuntimeException e) {
            Records.closeAfter(e, records::close);
            throw e;
        }
    }

    /// Judges an order for a pair and builds both certificates. Changes nothing.
    public PairPreparation prepare(PairOrder order) {
        return issuance.prepare(order);
    }

    /// Records a prepared pair in the caller's unit of work: numbers, bytes, evidence, the keys as
    /// seen, and "issued, not activated" in the status ledger.
    ///
    /// @throws org.jadeseal.ca.issuance.StaleEvidenceException if something changed since the
    ///   preparation; the unit is undone and the order has to be prepared anew
    public void record(Transaction transaction, PreparedPair pair) {
        issuance.record(transaction, pair);
    }

    /// Signs a recorded pair and stores it; a second call returns what is stored. Call it after the
    /// unit that recorded it is durable, never inside a unit.
    ///
    /// @throws IllegalStateException if no such pair is recorded
    public Signing<IssuedPair> sign(IssuanceId pair) {
        return issuance.signPair(pair);
    }

    /// Judges an order for a card-authentication certificate and builds it. Changes nothing.
    public CardAuthenticationPreparation prepare(CardAuthenticationOrder order) {
        return issuance.prepare(order);
    }

    /// Records a prepared card-authentication certificate; as [#record(Transaction, PreparedPair)].
    public void record(Transaction transaction, PreparedCardAuthentication prepared) {
        issuance.record(transaction, prepared);
    }

    /// Signs a recorded card-authentication certificate; as [#sign].
    public Signing<IssuedCertificate> signCardAuthentication(IssuanceId certificate) {
        return issuance.signSingle(certificate);
    }

    /// Judges a client's order for one certificate and builds it. Changes nothing.
    public SinglePreparation prepare(ClientOrder order) {
        return issuance.prepare(order);
    }

    /// Judges an order for the certificate of a client itself. Changes nothing.
    public SinglePreparation prepare(ProgramOrder order) {
        return issuance.prepare(order);
    }

    /// Judges an order for a certificate of an officer's card. Changes nothing.
    public SinglePreparation prepare(OfficerOrder order) {
        return issuance.prepare(order);
    }

    /// Puts a certificate in force that was issued to an officer, and on the list of those by which
    /// officers are known. Whose it is, is looked up here.
    ///
    /// @throws IllegalStateException if no such certificate is signed for an officer
    public void admitOfficer(Transaction transaction, SerialNumber serial) {
        OfficerCertificate certificate =
                issuance.officerCertificate(transaction, serial)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "certificate " + serial + " is no officer's"));
        records.roster().admit(transaction, certificate);
        var _ =
                records.ledger()
                        .record(
                                transaction,
                                new StatusChange.Activate(
                                        new CertificateId(IssuerId.OPERATIONS, serial)))
                        .orUndo();
    }

    /// Takes all certificates of an officer off that list and revokes those that are in force or on
    /// hold: others take their place.
    public void dismissOfficer(Transaction transaction, OfficerId officer) {
        for (OfficerCertificate before :
                records.roster().removeCertificates(transaction, officer)) {
            CertificateId id = new CertificateId(IssuerId.OPERATIONS, before.serial());
            if (ledger().status(transaction, id).orElseThrow() instanceof CertificateStatus.Open) {
                var _ =
                        ledger().record(
                                        transaction,
                                        new StatusChange.Revoke(id, RevocationReason.SUPERSEDED))
                                .orUndo();
            }
        }
    }

    /// Records a prepared certificate of or for a client; as [#record(Transaction, PreparedPair)].
    public void record(Transaction transaction, PreparedSingle prepared) {
        issuance.record(transaction, prepared);
    }

    /// Signs a recorded certificate of or for a client; as [#sign].
    public Signing<IssuedCertificate> signSingle(IssuanceId certificate) {
        return issuance.signSingle(certificate);
    }

    /// Gives up an issuance that is recorded and not signed yet, in the unit of work of whoever
    /// puts the person's certificates on hold (T13). Its serials stay on hold for ever.
    ///
    /// @return false if it is signed or abandoned already
    public boolean cancel(Transaction transaction, IssuanceId id) {
        return issuance.cancel(transaction, id);
    }

    /// Finishes what was recorded and never signed: younger than ten minutes it is signed, older it
    /// is abandoned. Happens at start; call it now and then for what other nodes leave.
    ///
    /// @return how many issuances were signed or abandoned
    public int resumeInterrupted() {
        return issuance.resumeInterrupted();
    }

    /// Looks through every RSA key that was ever certified for primes in common, which break both
    /// keys; the audit log is told what came of it. Takes minutes for a hundred thousand keys: for
    /// a background thread, at night.
    ///
    /// @return the certificates to revoke; none in a sound world
    public List<CertificateId> brokenBySharedPrimes() {
        return issuance.brokenBySharedPrimes();
    }

    /// A certificate as it is stored, in DER; empty when there is none or it is not signed yet.
    ///
    /// The bytes of one that is not activated may go to the proven card only.
    public Optional<Bytes> certificate(IssuerId issuer, SerialNumber serial) {
        return issuance.certificate(issuer, serial);
    }

    /// Which certificate a key has; empty when we have never certified it.
    ///
    /// @param keyHash SHA-256 of its SubjectPublicKeyInfo
    public Optional<CertificateId> certified(Transaction transaction, Bytes keyHash) {
        return issuance.certified(transaction, keyHash);
    }

    /// The certificate of one of our CAs.
    public SignedCertificate issuerCertificate(IssuerId issuer) {
        return hierarchy.authority(issuer).certificate();
    }

    /// All our CAs, the root first; generations of the issuing CA among them.
    public List<IssuerId> issuers() {
        return hierarchy.authorities().stream().map(Authority::id).toList();
    }

    /// Who signs OCSP answers about an issuer's certificates now; replaced a week before it
    /// expires.
    public StatusSigner statusSigner(IssuerId issuer) {
        return ownCertificates.statusSigner(issuer);
    }

    /// The revocation lists of all our CAs: made, kept, handed out.
    public CrlPublisher lists() {
        return status.lists();
    }

    /// Answers about the certificates of all our CAs.
    public OcspResponder responder() {
        return status.responder();
    }

    /// The officers whose approvals count.
    public Roster roster() {
        return records.roster();
    }

    /// The programs that may order certificates.
    public ClientRoster clients() {
        return records.clients();
    }

    /// Which client ordered which certificate.
    public OrderedCertificates orderedCertificates() {
        return records.ordered();
    }

    /// The status of every certificate: activate, hold, release and revoke there.
    public StatusLedger ledger() {
        return records.ledger();
    }

    /// The audit log of this node; everything that is done to anything is entered there.
    public AuditLog audit() {
        return records.audit();
    }

    /// The secret from which the keys of cards derive.
    public CardMaster cardMaster() {
        return CardMaster.in(keys.ring());
    }

    /// The secret without which password hashes cannot be tried.
    public Pepper pepper() {
        return Pepper.in(keys.ring());
    }

    /// The keys of personal fields in the database.
    public FieldKeys fieldKeys() {
        return FieldKeys.in(keys.ring());
    }

    @Override
    public void close() {
        try {
            records.close();
        } finally {
            keys.close();
        }
    }

    /// @param own whether they are closed with the authority
    private record HeldKeys(KeyRing ring, boolean own) {

        void close() {
            if (own) {
                ring.close();
            }
        }
    }
}
