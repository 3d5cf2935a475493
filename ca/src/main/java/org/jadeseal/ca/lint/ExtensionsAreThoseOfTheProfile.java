// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/// The order of each kind of certificate is in [Practice]; subjectAltName comes last.
final class ExtensionsAreThoseOfTheProfile extends CertificateRule {

    ExtensionsAreThoseOfTheProfile() {
        super(
                "our certificate profiles, 2.4",
                "the extensions of the profile, and no other, must stand in its order");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return order(candidate).equals(expectedOrder(candidate));
    }

    private static List<ASN1ObjectIdentifier> order(Candidate candidate) {
        return candidate.tbs().getExtensions() == null
                ? List.of()
                : List.of(candidate.tbs().getExtensions().getExtensionOIDs());
    }

    private static List<ASN1ObjectIdentifier> expectedOrder(Candidate candidate) {
        List<ASN1ObjectIdentifier> order = new ArrayList<>(candidate.practice().extensions());
        if (candidate.approved().mailbox().isPresent()) {
            order.add(Extension.subjectAlternativeName);
        }
        return order;
    }
}
