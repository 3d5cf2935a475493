// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.jadeseal.ca.x509.IssuerId;

/// The certificates of our CAs, as the data folder has them.
final class OurIssuers {

    private static final String SUFFIX = ".cer";

    private final Map<String, X509Certificate> all = new TreeMap<>();

    /// Checks a signature with the key of a CA.
    interface Verification {
        void with(X509Certificate issuer) throws GeneralSecurityException;
    }

    static OurIssuers in(Path authority) throws IOException {
        OurIssuers issuers = new OurIssuers();
        try (Stream<Path> files = Files.list(authority)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX) && !name.startsWith("status-")) {
                    issuers.all.put(
                            name.substring(0, name.length() - SUFFIX.length()),
                            certificate(Files.readAllBytes(file)).orElseThrow());
                }
            }
        }
        return issuers;
    }

    /// DER or PEM; empty when it is neither.
    static Optional<X509Certificate> certificate(byte[] octets) {
        try {
            return Optional.of(
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(octets)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    Set<String> names() {
        return all.keySet();
    }

    Instant notAfter(IssuerId issuer) {
        return Optional.ofNullable(all.get(issuer.value()))
                .orElseThrow(() -> new ReconcileRefusedException("no CA here is called " + issuer))
                .getNotAfter()
                .toInstant();
    }

    /// Which of our CAs has signed something; empty when it names none of ours.
    ///
    /// @throws ReconcileRefusedException if it names one of ours, which has not signed it
    Optional<IssuerId> signer(Path file, X500Principal named, Verification verification) {
        return all.entrySet().stream()
                .filter(issuer -> issuer.getValue().getSubjectX500Principal().equals(named))
                .findFirst()
                .map(issuer -> {
                    try {
                        verification.with(issuer.getValue());
                        return new IssuerId(issuer.getKey());
                    } catch (GeneralSecurityException e) {
                        throw new ReconcileRefusedException(
                                file
                                        + " names our CA "
                                        + issuer.getKey()
                                        + " and is not signed by it: find out who made it");
                    }
                });
    }
}
