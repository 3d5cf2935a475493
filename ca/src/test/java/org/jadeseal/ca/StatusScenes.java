// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.jadeseal.ca.Scene.Act;
import org.jadeseal.ca.crl.Crl;
import org.jadeseal.ca.crl.Publication;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.key.KeyName;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// An authority whose certificates are in every situation that there is. It begins more than a year
/// before now and ends now, because most programs of others take no other time than the machine's.
final class StatusScenes implements AutoCloseable {

    private static final int MAIL_SIGNER = 4;
    private static final int MAIL_RECIPIENT = 5;

    private final TrialDatabase place = TrialDatabase.sqlite();
    private final StatusSite site = StatusSite.open();
    private final Instant end = Clock.systemUTC().instant();
    private final TrialAuthority trial =
            TrialAuthority.servedAt(
                    place, new MovableClock(end.minus(Duration.ofDays(400))), site.address());
    private final List<StatusRow> rows = new ArrayList<>();

    /// Certificates of one time, and the lists of that time.
    private final class Play {

        private final List<Scene> scenes;
        private final List<HolderCard> cards = new ArrayList<>();
        private final List<IssuedCertificate> certificates = new ArrayList<>();
        private final Map<Act, Instant> times = new EnumMap<>(Act.class);

        /// @param scenes of signature and encryption certificates in turns
        Play(List<Scene> scenes) {
            this.scenes = scenes;
            for (int i = 0; i < scenes.size(); i += 2) {
                HolderCard card = new HolderCard();
                IssuedPair pair = trial.issued(trial.order(scenes.get(i).situation(), card));
                cards.add(card);
                certificates.add(pair.signature());
                certificates.add(pair.encryption());
            }
        }

        void perform(Act act) {
            times.put(act, trial.clock().instant());
            for (int i = 0; i < scenes.size(); i++) {
                CertificateId id = id(certificates.get(i));
                scenes.get(i).acts().of(act).forEach(change -> change(change.apply(id)));
            }
        }

        /// The card of the last pair brings another one.
        IssuedPair renewed() {
            HolderCard next = new HolderCard();
            KeyProof proof = next.answer(trial.challenge());
            Mandate mandate =
                    new Mandate.Renewal(
                            certificates.get(certificates.size() - 2).serial(),
                            cards.getLast().renewal(proof));
            return trial.issued(TrialAuthority.order(mandate, proof));
        }

        /// @param expired then the deltas of now know nothing of it
        List<StatusRow> rows(boolean expired) {
            List<StatusRow> found = new ArrayList<>();
            for (int i = 0; i < scenes.size(); i++) {
                Scene scene = scenes.get(i);
                found.add(
                        new StatusRow(
                                scene.situation(),
                                certificates.get(i).der(),
                                i % 2 == 0 ? MAIL_SIGNER : MAIL_RECIPIENT,
                                scene.ocsp(),
                                scene.full(),
                                scene.delta(),
                                scene.since().map(times::get),
                                expired));
            }
            return found;
        }
    }

    /// What somebody kept who was there: a full list, and the delta ten minutes later.
    record Kept(Crl base, Crl delta) {}

    static StatusScenes open() {
        return new StatusScenes();
    }

    /// More than a year ago; the certificates have ended since.
    Kept longAgo(List<Scene> scenes) {
        Play play = new Play(scenes);
        Kept kept = untilDelta(play);
        rows.addAll(play.rows(true));
        return kept;
    }

    /// In the last forty minutes. The last pair is renewed before the last act.
    Kept now(List<Scene> scenes) {
        until(Duration.ofMinutes(40));
        Play play = new Play(scenes);
        Kept kept = untilDelta(play);
        IssuedPair successor = play.renewed();
        play.perform(Act.AFTER);
        change(new StatusChange.Activate(id(successor.signature())));
        trial.clock().advance(Duration.ofMinutes(10));
        var _ = published();
        rows.addAll(play.rows(false));
        rows.add(
                row(
                        "its successor",
                        successor.signature().der(),
                        StatusRow.NONE,
                        StatusRow.REMOVE));
        rows.add(row("never issued", neverIssued(successor), StatusRow.HOLD, StatusRow.NONE));
        site.serve(this::responderOfNow);
        return kept;
    }

    private Kept untilDelta(Play play) {
        play.perform(Act.BEFORE);
        Crl base = published();
        trial.clock().advance(Duration.ofMinutes(10));
        play.perform(Act.BETWEEN);
        var _ = trial.door().lists().publishIfDue(trial.clock().instant());
        Kept kept = new Kept(base, delta());
        trial.clock().advance(Duration.ofMinutes(10));
        return kept;
    }

    private static StatusRow row(String situation, Bytes certificate, int ocsp, int delta) {
        return new StatusRow(
                situation,
                certificate,
                MAIL_SIGNER,
                ocsp,
                StatusRow.NONE,
                delta,
                ocsp == StatusRow.NONE ? Optional.empty() : Optional.of(Instant.EPOCH),
                false);
    }

    /// Signed with our own key by somebody who had it, without a record.
    private Bytes neverIssued(IssuedPair like) {
        SignedCertificate certificate = new SignedCertificate(like.signature().der());
        ASN1Encodable[] parts = ASN1Sequence.getInstance(certificate.tbs().toArray()).toArray();
        parts[1] = new ASN1Integer(certificate.serial().value().xor(BigInteger.ONE));
        byte[] tbs = Der.of(new DERSequence(parts));
        DataFolder folder = DataFolder.openOrCreate(place.folder().resolve("data"), Kind.TRIAL);
        try (KeyRing ring = KeyRing.open(folder, new SecureRandom())) {
            Signer signer = ring.signer(new KeyName(IssuerId.ISSUING.value()));
            return SignedCertificate.of(Bytes.of(tbs), signer.algorithm(), signer.sign(tbs)).der();
        }
    }

    private org.jadeseal.ca.ocsp.OcspResponder responderOfNow() {
        until(Duration.ZERO);
        return trial.door().responder();
    }

    /// Lets the time pass, until so long before now.
    private void until(Duration beforeNow) {
        Instant then = Clock.systemUTC().instant().minus(beforeNow);
        trial.clock().advance(Duration.between(trial.clock().instant(), then));
    }

    private Crl published() {
        var _ = trial.door().lists().publish(IssuerId.ROOT);
        return switch (trial.door().lists().publish(IssuerId.ISSUING)) {
            case Publication.Published(Crl crl) -> crl;
            case Publication.Overtaken(Crl _) -> throw new AssertionError("not published");
        };
    }

    private void change(StatusChange change) {
        trial.database()
                .perform(transaction -> {
                    var _ = trial.door().ledger().record(transaction, change).orUndo();
                });
    }

    private static CertificateId id(IssuedCertificate certificate) {
        return new CertificateId(certificate.issuer(), certificate.serial());
    }

    List<StatusRow> rows() {
        return List.copyOf(rows);
    }

    /// The newest full list.
    Crl full() {
        return trial.door().lists().latest(IssuerId.ISSUING).orElseThrow();
    }

    Crl rootList() {
        return trial.door().lists().latest(IssuerId.ROOT).orElseThrow();
    }

    /// The newest delta.
    Crl delta() {
        return trial.door().lists().latestDelta(IssuerId.ISSUING).orElseThrow().crl();
    }

    TrialAuthority trial() {
        return trial;
    }

    StatusSite site() {
        return site;
    }

    @Override
    public void close() {
        site.close();
        trial.close();
        place.close();
    }
}
