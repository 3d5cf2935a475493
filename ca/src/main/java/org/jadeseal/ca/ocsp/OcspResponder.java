// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.jadeseal.ca.database.ClockInDoubtException;
import org.jadeseal.ca.key.KeyUnusableException;
import org.jadeseal.ca.ocsp.CertificateAnswer.Saying;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers requests about certificates of our issuers. Safe for use by many threads, virtual ones
/// included: signing is handed to platform threads by the signer.
public final class OcspResponder {

    /// `id-pkix-ocsp-extended-revoke`: "revoked" may mean "never issued" (RFC 6960 §4.4.8).
    private static final Extension EXTENDED_REVOKE =
            new Extension(
                    new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.1.9"),
                    false,
                    new DEROctetString(Der.of(DERNull.INSTANCE)));

    private static final Duration LONGEST_CACHING = Duration.ofMinutes(5);

    private static final OcspAnswer MALFORMED = refusal(OCSPResponseStatus.MALFORMED_REQUEST);
    private static final Logger log = LoggerFactory.getLogger(OcspResponder.class);

    private static final OcspAnswer TRY_LATER = refusal(OCSPResponseStatus.TRY_LATER);
    private static final OcspAnswer UNAUTHORIZED = refusal(OCSPResponseStatus.UNAUTHORIZED);

    private final List<IssuerDesk> desks;
    private final StatusLedger ledger;
    private final RecentAnswers recent = new RecentAnswers();

    private OcspResponder(List<IssuerDesk> desks, StatusLedger ledger) {
        this.desks = desks;
        this.ledger = ledger;
    }

    public static OcspResponder on(
            StatusLedger ledger, List<ServedIssuer> issuers, OcspTimes times) {
        return new OcspResponder(
                issuers.stream().map(issuer -> new IssuerDesk(issuer, ledger, times)).toList(),
                ledger);
    }

    /// Answers the body of a POST. Whatever the octets are, there is an answer; more than 4 KiB
    /// need not be read.
    public OcspAnswer answer(byte[] request) {
        try {
            return answer(StatusRequest.parse(request));
        } catch (MalformedOcspRequestException e) {
            return MALFORMED;
        }
    }

    /// Answers a GET.
    ///
    /// @param path what follows the responder's address and its slash, still percent-encoded
    public OcspAnswer answerGet(String path) {
        try {
            return answer(GetPath.decode(path));
        } catch (MalformedOcspRequestException e) {
            return MALFORMED;
        }
    }

    private OcspAnswer answer(StatusRequest request) {
        return request.certificates().stream()
                .flatMap(asked -> desk(asked).stream())
                .findFirst()
                .map(desk -> answer(request, desk))
                .orElse(UNAUTHORIZED);
    }

    /// One answer has one signer, and a signer speaks for one issuer only: certificates of others,
    /// ours included, are unknown to it.
    ///
    /// The time is that of the ledger, never the computer's own: where the one is in doubt, so is
    /// the other (T17).
    private OcspAnswer answer(StatusRequest request, IssuerDesk desk) {
        try {
            return ledger.freshAt().map(now -> answer(request, desk, now)).orElse(TRY_LATER);
        } catch (ClockInDoubtException | KeyUnusableException e) {
            log.warn("OCSP answers 'try later': {}", e.getMessage());
            return TRY_LATER;
        }
    }

    private OcspAnswer answer(StatusRequest request, IssuerDesk desk, Instant now) {
        List<CertificateAnswer> answers = new ArrayList<>();
        for (CertID asked : request.certificates()) {
            Optional<CertificateAnswer> answer =
                    desk.serves(asked)
                            ? desk.answer(asked, now)
                            : Optional.of(desk.unknown(asked, now));
            if (answer.isEmpty()) {
                return TRY_LATER;
            }
            answers.add(answer.get());
        }
        Responder responder = desk.responder();
        return recent.find(request, responder, answers, now)
                .orElseGet(() -> signed(request, responder, answers, now));
    }

    private OcspAnswer signed(
            StatusRequest request,
            Responder responder,
            List<CertificateAnswer> answers,
            Instant now) {
        Instant producedAt =
                answers.stream()
                        .map(CertificateAnswer::thisUpdate)
                        .reduce(now.truncatedTo(ChronoUnit.SECONDS), OcspResponder::later);
        Bytes der = responder.answer(producedAt, answers, extensions(request, answers));
        OcspAnswer answer = OcspAnswer.fresh(der, producedAt, maxAge(request, answers, producedAt));
        recent.keep(request, responder, answers, answer);
        return answer;
    }

    /// The ledger may have been read anew in between.
    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private Optional<IssuerDesk> desk(CertID asked) {
        return desks.stream().filter(desk -> desk.serves(asked)).findFirst();
    }

    private static Duration maxAge(
            StatusRequest request, List<CertificateAnswer> answers, Instant now) {
        if (request.nonce().isPresent()) {
            return Duration.ZERO;
        }
        return answers.stream()
                .map(answer -> Duration.between(now, answer.thisUpdate().plus(answer.life())))
                .reduce(LONGEST_CACHING, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private static Optional<Extensions> extensions(
            StatusRequest request, List<CertificateAnswer> answers) {
        List<Extension> extensions = new ArrayList<>(2);
        request.nonce().ifPresent(nonce -> extensions.add(nonce(nonce)));
        if (answers.stream().anyMatch(answer -> answer.saying() instanceof Saying.NeverIssued)) {
            extensions.add(EXTENDED_REVOKE);
        }
        return extensions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Extensions(extensions.toArray(Extension[]::new)));
    }

    private static Extension nonce(Bytes nonce) {
        return new Extension(
                OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                false,
                new DEROctetString(Der.of(new DEROctetString(nonce.toArray()))));
    }

    private static OcspAnswer refusal(int status) {
        return OcspAnswer.uncached(
                Bytes.of(Der.of(new OCSPResponse(new OCSPResponseStatus(status), null))));
    }
}
