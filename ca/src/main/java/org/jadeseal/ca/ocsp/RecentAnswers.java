// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jadeseal.ca.ocsp.CertificateAnswer.Saying;
import org.jadeseal.ca.x509.Bytes;

/// Answers of the last minute to requests for one certificate without a nonce, by the octets of the
/// request, so that a certificate that many ask about is not signed for each of them.
///
/// Whoever takes one from here has read the ledger before, and gets it only when the signer is the
/// same and every word but the times would be. Safe for use by many threads.
final class RecentAnswers {

    /// Short beside the life of an answer, so that what is handed out is always good for long.
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /// Some 2 KiB each with their requests.
    private static final int MOST = 10_000;

    /// In octets. Requests for one certificate have some 80.
    private static final int LONGEST_REQUEST = 256;

    /// An answer, and what it was made of.
    private record Kept(Responder responder, CertificateAnswer said, OcspAnswer answer) {

        boolean isStill(Responder present, CertificateAnswer now, Instant moment) {
            return responder.equals(present)
                    && said.saysTheSameAs(now)
                    && answer.producedAt().plus(LONGEST).isAfter(moment);
        }
    }

    private final Map<Bytes, Kept> kept = new ConcurrentHashMap<>();

    /// What was answered to the same request, if `responder` would say now what it said then.
    ///
    /// @param said what it would say now
    Optional<OcspAnswer> find(
            StatusRequest request, Responder responder, List<CertificateAnswer> said, Instant now) {
        return isForMany(request, said)
                ? Optional.ofNullable(kept.get(request.octets()))
                        .filter(found -> found.isStill(responder, said.getFirst(), now))
                        .map(found -> found.answer().at(now))
                : Optional.empty();
    }

    void keep(
            StatusRequest request,
            Responder responder,
            List<CertificateAnswer> said,
            OcspAnswer answer) {
        if (isForMany(request, said)) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(request.octets(), new Kept(responder, said.getFirst(), answer));
        }
    }

    /// Not what was never issued: there is no end of those.
    private static boolean isForMany(StatusRequest request, List<CertificateAnswer> said) {
        return request.nonce().isEmpty()
                && request.octets().length() <= LONGEST_REQUEST
                && said.size() == 1
                && switch (said.getFirst().saying()) {
                    case Saying.Good _, Saying.Revoked _ -> true;
                    case Saying.NeverIssued _, Saying.Unknown _ -> false;
                };
    }
}
