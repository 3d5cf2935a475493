// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.status;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// `/aia/<issuer>.cer`: the certificate of each of our CAs in DER (RFC 5280 §4.2.2.1, RFC 2585
/// §4.1).
public final class IssuerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Duration MAX_AGE = Duration.ofDays(1);

    private final transient Map<IssuerId, SignedCertificate> certificates;

    public IssuerServlet(Map<IssuerId, SignedCertificate> certificates) {
        this.certificates = Map.copyOf(certificates);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<SignedCertificate> certificate =
                Download.name(request, ".cer")
                        .map(IssuerId::new)
                        .flatMap(issuer -> Optional.ofNullable(certificates.get(issuer)));
        if (certificate.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        new Download(
                        certificate.get().der(),
                        "application/pkix-cert",
                        certificate.get().validity().notBefore(),
                        MAX_AGE)
                .send(request, response);
    }
}
