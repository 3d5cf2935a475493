// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jadeseal.ca.client.OrderedCertificate;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;

/// A certificate as a client sees it.
final class CertificateText {

    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private CertificateText() {}

    static Map<String, Object> of(OrderedCertificate certificate, CertificateStatus status) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("serial", certificate.serial().hex());
        text.put("issuer", certificate.issuer().value());
        text.put("profile", certificate.profile().word());
        state(status, text);
        text.put("orderedAt", certificate.orderedAt().toString());
        text.put("notBefore", certificate.validity().notBefore().toString());
        text.put("notAfter", certificate.validity().notAfter().toString());
        certificate.der().ifPresent(der -> text.put("certificate", pem(der)));
        return text;
    }

    static String address(SerialNumber serial) {
        return Route.LIST.path() + "/" + serial.hex();
    }

    private static void state(CertificateStatus status, Map<String, Object> text) {
        switch (status) {
            case CertificateStatus.Pending _ -> text.put("state", "pending");
            case CertificateStatus.Good _ -> text.put("state", "good");
            case CertificateStatus.Held(var since, _) -> {
                text.put("state", "held");
                text.put("since", since.toString());
            }
            case CertificateStatus.Revoked(RevocationReason reason, var since) -> {
                text.put("state", "revoked");
                text.put("since", since.toString());
                text.put("reason", Reasons.word(reason));
            }
        }
    }

    /// RFC 7468 §5.
    static String pem(Bytes der) {
        return "-----BEGIN CERTIFICATE-----\n"
                + LINES.encodeToString(der.toArray())
                + "\n-----END CERTIFICATE-----\n";
    }
}
