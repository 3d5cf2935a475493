// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jadeseal.ca.x509.Bytes;

/// Every certificate against what was recorded of it, and against what its kind may hold.
final class CertificateChecks {

    private static final Instant SUNSET = Instant.parse("2030-12-31T23:59:59Z");
    private static final int DIGITAL_SIGNATURE = 0;

    /// The bits of keyUsage that a kind must have, one of these sets.
    private static final Map<String, Set<Set<Integer>>> USAGES =
            Map.of(
                    "signature", Set.of(Set.of(DIGITAL_SIGNATURE, 1)),
                    "encryption", Set.of(Set.of(2), Set.of(4)),
                    "card-authentication", Set.of(Set.of(DIGITAL_SIGNATURE)),
                    "attestation", Set.of(Set.of(DIGITAL_SIGNATURE)),
                    "ordered-signature", Set.of(Set.of(DIGITAL_SIGNATURE, 1)),
                    "ordered-encryption", Set.of(Set.of(2), Set.of(4)),
                    "program", Set.of(Set.of(DIGITAL_SIGNATURE)),
                    "officer-login", Set.of(Set.of(DIGITAL_SIGNATURE)),
                    "officer-decision", Set.of(Set.of(DIGITAL_SIGNATURE, 1)));

    private static final Set<String> OF_SUBSCRIBERS =
            Set.of("signature", "encryption", "ordered-signature", "ordered-encryption");

    private final Issuers issuers;
    private final Ledger ledger;
    private final Differences differences;
    private final Map<String, String> keys = new HashMap<>();
    private int count;

    CertificateChecks(Issuers issuers, Ledger ledger, Differences differences) {
        this.issuers = issuers;
        this.ledger = ledger;
        this.differences = differences;
    }

    /// How many were checked.
    int count() {
        return count;
    }

    void check(IssuedRow row) {
        count++;
        Optional<Change> status = ledger.of(row.issuer() + "/" + row.serial());
        differences.require(
                status.filter(change -> change.notAfter() == row.notAfter()).isPresent(),
                row.name(),
                "the ledger does not know it with the end of its validity");
        differences.require(
                row.certificate().isPresent() == row.finished().equals("signed"),
                row.name(),
                "its issuance is '"
                        + row.finished()
                        + "', and it is "
                        + (row.certificate().isPresent() ? "" : "not ")
                        + "signed");
        row.certificate().ifPresent(der -> check(row, der));
    }

    private void check(IssuedRow row, Bytes der) {
        try {
            X509Certificate certificate = Issuers.read(der.toArray());
            signed(row, certificate);
            recorded(row, der, certificate);
            contents(row, certificate);
            key(row, certificate);
        } catch (CertificateException e) {
            differences.add(row.name(), "does not parse: " + e.getMessage());
        }
    }

    private void signed(IssuedRow row, X509Certificate certificate) {
        Optional<X509Certificate> issuer = issuers.of(row.issuer());
        if (issuer.isEmpty()) {
            differences.add(row.name(), "there is no certificate of its issuer");
            return;
        }
        try {
            certificate.verify(issuer.get().getPublicKey());
        } catch (GeneralSecurityException e) {
            differences.add(row.name(), "its signature does not verify: " + e.getMessage());
        }
        require(
                row,
                certificate.getIssuerX500Principal().equals(issuer.get().getSubjectX500Principal()),
                "it names another issuer");
        require(
                row,
                !certificate
                        .getNotAfter()
                        .toInstant()
                        .isAfter(issuer.get().getNotAfter().toInstant()),
                "it outlives its issuer");
    }

    private void recorded(IssuedRow row, Bytes der, X509Certificate certificate)
            throws CertificateException {
        require(row, der.equals(Bytes.of(certificate.getEncoded())), "octets stand beside it");
        require(
                row,
                row.tbs().equals(Bytes.of(certificate.getTBSCertificate())),
                "what is signed is not what was recorded");
        BigInteger serial = certificate.getSerialNumber();
        require(row, serial.equals(new BigInteger(row.serial(), 16)), "it bears another number");
        require(
                row,
                serial.bitLength() > 64 && serial.bitLength() < 160,
                "its number has " + serial.bitLength() + " bits");
        require(
                row,
                certificate.getNotBefore().toInstant().toEpochMilli() == row.notBefore()
                        && certificate.getNotAfter().toInstant().toEpochMilli() == row.notAfter(),
                "its validity is not the one recorded");
    }

    private void contents(IssuedRow row, X509Certificate certificate)
            throws CertificateParsingException {
        require(
                row,
                USAGES.getOrDefault(row.kind(), Set.of()).contains(usage(certificate)),
                "a certificate for "
                        + row.kind()
                        + " must not have keyUsage "
                        + usage(certificate));
        require(row, certificate.getVersion() == 3, "it is not of version 3");
        require(
                row,
                certificate.getBasicConstraints() < 0,
                "its basicConstraints are those of a CA");
        if (OF_SUBSCRIBERS.contains(row.kind())) {
            Duration life = Duration.ofMillis(row.notAfter() - row.notBefore());
            require(row, life.toDays() < 366, "it is valid for " + life.toDays() + " days");
            List<String> purposes = certificate.getExtendedKeyUsage();
            require(
                    row,
                    purposes != null
                            && purposes.contains("1.3.6.1.5.5.7.3.4")
                            && !purposes.contains("1.3.6.1.5.5.7.3.1")
                            && !purposes.contains("1.3.6.1.5.5.7.3.2"),
                    "its purposes are " + purposes);
        }
    }

    private void key(IssuedRow row, X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            require(row, bits >= 2048, "its key has " + bits + " bits");
            require(
                    row,
                    bits > 2048 || !certificate.getNotAfter().toInstant().isAfter(SUNSET),
                    "RSA with 2048 bits must end with 2030");
        }
        String hash = Ledger.sha256(certificate.getPublicKey().getEncoded());
        require(row, hash.equals(row.key()), "its key is not kept as seen");
        String other = keys.putIfAbsent(hash, row.name());
        require(row, other == null, "it has the same key as " + other);
    }

    private static Set<Integer> usage(X509Certificate certificate) {
        boolean[] bits = certificate.getKeyUsage();
        Set<Integer> usage = new TreeSet<>();
        for (int bit = 0; bits != null && bit < bits.length; bit++) {
            if (bits[bit]) {
                usage.add(bit);
            }
        }
        return usage;
    }

    private void require(IssuedRow row, boolean holds, String otherwise) {
        differences.require(holds, row.name(), otherwise);
    }
}
