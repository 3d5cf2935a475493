// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Every program's rules against those for which its certificate was issued, and in production
/// against what two officers' cards have signed.
final class ClientChecks {

    private final Issuers issuers;
    private final Differences differences;
    private final boolean trial;

    /// @param trial where programs may be without officers
    ClientChecks(Issuers issuers, Differences differences, boolean trial) {
        this.issuers = issuers;
        this.differences = differences;
        this.trial = trial;
    }

    void check(ClientRow row) {
        try {
            check(row, new Evidence(row.evidence()));
        } catch (IllegalArgumentException e) {
            differences.add(row.name(), "its evidence does not parse: " + e.getMessage());
        }
    }

    private void check(ClientRow row, Evidence evidence) {
        differences.require(
                evidence.values("program").equals(List.of(row.client())),
                row.name(),
                "certificate " + row.certificate() + " was not issued for it");
        List<String> fields = new ArrayList<>(List.of(row.client(), evidence.requestHash()));
        fields.addAll(row.rules());
        differences.require(
                evidence.values("rules").equals(List.of(base64(canonical(fields)))),
                row.name(),
                "its rules are not those for which its certificate was issued");
        if (!trial || !evidence.values("form").isEmpty()) {
            approval(row, evidence, fields);
        }
    }

    private void approval(ClientRow row, Evidence evidence, List<String> fields) {
        List<String> form = new ArrayList<>(List.of("jadeseal client 1"));
        form.addAll(evidence.values("form"));
        form.addAll(fields);
        String line = "form digest " + Ledger.sha256(canonical(form));
        List<byte[]> statements = evidence.octets("decision-statement");
        List<byte[]> signatures = evidence.octets("decision-signature");
        List<byte[]> certificates = evidence.octets("decision-certificate");
        differences.require(
                statements.stream()
                        .allMatch(each -> new String(each, UTF_8).lines().anyMatch(line::equals)),
                row.name(),
                "its rules are not those that two officers have signed");
        Set<Object> keys = new HashSet<>();
        int signed = Math.min(statements.size(), Math.min(signatures.size(), certificates.size()));
        for (int i = 0; i < signed; i++) {
            signer(statements.get(i), signatures.get(i), certificates.get(i)).ifPresent(keys::add);
        }
        differences.require(
                keys.size() == 2 && statements.size() == 2,
                row.name(),
                "no two officers' cards have signed for it");
    }

    /// The key of an officer's card by which a statement was signed.
    private Optional<PublicKey> signer(byte[] statement, byte[] signature, byte[] certificate) {
        try {
            Certificate officer =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate));
            officer.verify(issuer("operations").getPublicKey());
            Signature check = Signature.getInstance(algorithm(officer.getPublicKey()));
            check.initVerify(officer.getPublicKey());
            check.update(statement);
            return check.verify(signature) ? Optional.of(officer.getPublicKey()) : Optional.empty();
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private X509Certificate issuer(String name) throws CertificateException {
        return Optional.ofNullable(issuers.all().get(name))
                .orElseThrow(() -> new CertificateException("there is no CA " + name));
    }

    private static String algorithm(PublicKey key) {
        return switch (key) {
            case ECPublicKey curve when curve.getParams().getOrder().bitLength() > 256 ->
                    "SHA384withECDSA";
            case ECPublicKey _ -> "SHA256withECDSA";
            default -> "SHA256withRSA";
        };
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }

    /// Each field with its length in octets before it.
    private static byte[] canonical(List<String> fields) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (String field : fields) {
            byte[] text = field.getBytes(UTF_8);
            octets.writeBytes((text.length + ":").getBytes(UTF_8));
            octets.writeBytes(text);
        }
        return octets.toByteArray();
    }

    /// Lines of a key, a colon and a value.
    private record Evidence(String text) {

        List<String> values(String key) {
            return text.lines()
                    .filter(line -> line.startsWith(key + ": "))
                    .map(line -> line.substring(key.length() + 2))
                    .toList();
        }

        List<byte[]> octets(String key) {
            return values(key).stream().map(Base64.getDecoder()::decode).toList();
        }

        String requestHash() {
            return octets("request").stream().map(Ledger::sha256).collect(Collectors.joining());
        }
    }
}
