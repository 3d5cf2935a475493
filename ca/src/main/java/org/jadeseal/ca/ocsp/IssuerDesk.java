// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Certificate;
import org.jadeseal.ca.ceremony.StatusSigner;
import org.jadeseal.ca.ocsp.CertificateAnswer.Saying;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusEntry;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.revocation.StatusReading;
import org.jadeseal.ca.x509.SerialNumber;

/// Answers for one issuer.
final class IssuerDesk {

    private final ServedIssuer issuer;
    private final IssuerHashes sha1;
    private final IssuerHashes sha256;
    private final Instant beginning;
    private final StatusLedger ledger;
    private final OcspTimes times;
    private volatile Responder responder;

    IssuerDesk(ServedIssuer issuer, StatusLedger ledger, OcspTimes times) {
        Certificate certificate = issuer.certificate().structure();
        this.issuer = issuer;
        this.sha1 = IssuerHashes.sha1(certificate);
        this.sha256 = IssuerHashes.sha256(certificate);
        this.beginning = issuer.certificate().validity().notBefore();
        this.ledger = ledger;
        this.times = times;
        this.responder = new Responder(issuer.signer().get());
    }

    boolean serves(CertID asked) {
        return sha1.match(asked) || sha256.match(asked);
    }

    /// Who signs now; the answer's constant parts are kept as long as the signer stays.
    Responder responder() {
        StatusSigner now = issuer.signer().get();
        Responder kept = responder;
        if (!kept.isFor(now)) {
            kept = new Responder(now);
            responder = kept;
        }
        return kept;
    }

    /// Empty when the ledger is in doubt.
    Optional<CertificateAnswer> answer(CertID asked, Instant now) {
        BigInteger serial = asked.getSerialNumber().getValue();
        if (!isPossible(serial)) {
            return Optional.of(provisional(asked, new Saying.NeverIssued(), now));
        }
        return switch (ledger.read(new CertificateId(issuer.id(), new SerialNumber(serial)))) {
            case StatusReading.Known(Optional<StatusEntry> entry, long _, Instant at) ->
                    Optional.of(
                            entry.map(known -> answer(asked, known, at, now))
                                    .orElseGet(() ->
                                            provisional(asked, new Saying.NeverIssued(), at)));
            case StatusReading.InDoubt _ -> Optional.empty();
        };
    }

    /// Whether a certificate of ours could have this number at all; requests hold any integer.
    private static boolean isPossible(BigInteger serial) {
        return serial.signum() == 1 && serial.bitLength() < 160;
    }

    /// For a certificate of an issuer that is not ours, asked together with one of ours.
    CertificateAnswer unknown(CertID asked, Instant now) {
        return provisional(asked, new Saying.Unknown(), now);
    }

    private CertificateAnswer answer(CertID asked, StatusEntry entry, Instant at, Instant now) {
        Optional<Instant> cutoff =
                entry.notAfter().isBefore(now) ? Optional.of(beginning) : Optional.empty();
        return new CertificateAnswer(asked, saying(entry.status()), at, life(entry), cutoff);
    }

    private Duration life(StatusEntry entry) {
        return switch (entry.status()) {
            case CertificateStatus.Good _, CertificateStatus.Revoked _ -> times.good();
            case CertificateStatus.Pending _, CertificateStatus.Held _ -> times.provisional();
        };
    }

    private static Saying saying(CertificateStatus status) {
        return switch (status) {
            case CertificateStatus.Good _ -> new Saying.Good();
            case CertificateStatus.Pending(Instant since) ->
                    new Saying.Revoked(since, CRLReason.certificateHold);
            case CertificateStatus.Held(Instant since, CertificateStatus.Releasable _) ->
                    new Saying.Revoked(since, CRLReason.certificateHold);
            case CertificateStatus.Revoked(RevocationReason reason, Instant since) ->
                    new Saying.Revoked(since, reason.code());
        };
    }

    private CertificateAnswer provisional(CertID asked, Saying saying, Instant at) {
        return new CertificateAnswer(asked, saying, at, times.provisional(), Optional.empty());
    }
}
