// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jspecify.annotations.Nullable;

/// A list as it was published, read by the platform's own parser.
///
/// @param base of a delta; empty when the list is full
record PublishedList(
        Path file,
        IssuerId issuer,
        long number,
        Optional<Long> base,
        Instant thisUpdate,
        List<Entry> entries) {

    private static final String CRL_NUMBER = "2.5.29.20";
    private static final String DELTA_INDICATOR = "2.5.29.27";
    private static final String REASON = "2.5.29.21";
    private static final String INVALIDITY_DATE = "2.5.29.24";

    PublishedList {
        entries = List.copyOf(entries);
    }

    /// @param reason a CRLReason, 0 when none is told (RFC 5280 §5.3.1)
    record Entry(
            SerialNumber serial, Instant since, int reason, Optional<Instant> invalidityDate) {}

    /// Reads a file; empty when it is no list, or none of ours.
    ///
    /// @throws ReconcileRefusedException if it names one of our CAs and is not its list
    static Optional<PublishedList> read(Path file, OurIssuers issuers) throws IOException {
        try {
            X509CRL list =
                    (X509CRL)
                            CertificateFactory.getInstance("X.509")
                                    .generateCRL(
                                            new ByteArrayInputStream(Files.readAllBytes(file)));
            return issuers.signer(
                            file,
                            list.getIssuerX500Principal(),
                            issuer -> list.verify(issuer.getPublicKey()))
                    .map(issuer -> of(file, issuer, list));
        } catch (CRLException | CertificateException e) {
            return Optional.empty();
        }
    }

    private static PublishedList of(Path file, IssuerId issuer, X509CRL list) {
        List<Entry> entries = new ArrayList<>();
        if (list.getRevokedCertificates() != null) {
            list.getRevokedCertificates().forEach(entry -> entries.add(entry(file, entry)));
        }
        return new PublishedList(
                file,
                issuer,
                number(file, list.getExtensionValue(CRL_NUMBER)).orElse(0L),
                number(file, list.getExtensionValue(DELTA_INDICATOR)),
                list.getThisUpdate().toInstant(),
                entries);
    }

    private static Entry entry(Path file, X509CRLEntry entry) {
        return new Entry(
                new SerialNumber(entry.getSerialNumber()),
                entry.getRevocationDate().toInstant(),
                number(file, entry.getExtensionValue(REASON)).orElse(0L).intValue(),
                content(entry.getExtensionValue(INVALIDITY_DATE)).map(PublishedList::time));
    }

    private static Optional<Long> number(Path file, byte @Nullable [] extension) {
        return content(extension)
                .map(content -> {
                    BigInteger number = new BigInteger(content);
                    if (number.signum() < 0 || number.bitLength() > 63) {
                        throw new ReconcileRefusedException(
                                file + " has a number that is none of ours: " + number);
                    }
                    return number.longValueExact();
                });
    }

    /// `YYYYMMDDHHMMSSZ` (RFC 5280 §5.3.2).
    private static Instant time(byte[] content) {
        String text = new String(content, java.nio.charset.StandardCharsets.US_ASCII);
        return Instant.parse(
                text.replaceFirst(
                        "(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z", "$1-$2-$3T$4:$5:$6Z"));
    }

    /// What is inside the one short element that the OCTET STRING of an extension holds.
    private static Optional<byte[]> content(byte @Nullable [] extension) {
        if (extension == null || extension.length < 5 || extension[3] != extension.length - 4) {
            return Optional.empty();
        }
        return Optional.of(Arrays.copyOfRange(extension, 4, extension.length));
    }
}
