// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SignedCertificate;

/// What somebody outside was told, and relies on.
final class Acknowledged {

    private final List<IssuanceId> recorded = new ArrayList<>();
    private final Map<SerialNumber, Bytes> certificates = new HashMap<>();
    private final List<CertificateId> revoked = new ArrayList<>();
    private final List<Long> lists = new ArrayList<>();

    void recorded(IssuanceId id) {
        recorded.add(id);
    }

    void signed(IssuedPair pair) {
        signed(pair.signature().der());
        signed(pair.encryption().der());
    }

    private void signed(Bytes certificate) {
        certificates.put(new SignedCertificate(certificate).serial(), certificate);
    }

    /// What a process said in a line.
    void said(String line) {
        String what = line.substring(line.indexOf(' ') + 1);
        switch (line.substring(0, Math.max(0, line.indexOf(' ')))) {
            case "recorded" -> recorded(IssuanceId.of(what));
            case "signed" -> signed(Bytes.of(HexFormat.of().parseHex(what)));
            case "revoked" ->
                    revoked(new CertificateId(IssuerId.ISSUING, SerialNumber.ofHex(what)));
            case "published" -> published(Long.parseLong(what));
            default -> {}
        }
    }

    void revoked(CertificateId certificate) {
        revoked.add(certificate);
    }

    void published(long number) {
        lists.add(number);
    }

    List<IssuanceId> recorded() {
        return recorded;
    }

    Map<SerialNumber, Bytes> certificates() {
        return certificates;
    }

    List<SerialNumber> revoked() {
        return revoked.stream().map(CertificateId::serial).toList();
    }

    /// Numbers, in the order in which they were told.
    List<Long> lists() {
        return lists;
    }
}
