// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/// Which of them a list has depends on what it is; other rules say so.
final class ListExtensionsAreThoseOfTheProfile extends ListRule {

    private static final List<ASN1ObjectIdentifier> ORDER =
            List.of(
                    Extension.authorityKeyIdentifier,
                    Extension.cRLNumber,
                    Extension.deltaCRLIndicator,
                    Extension.freshestCRL,
                    Extension.expiredCertsOnCRL);

    ListExtensionsAreThoseOfTheProfile() {
        super(
                "our certificate profiles, 2.4",
                "the extensions of the profile, and no other, must stand in its order");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        List<ASN1ObjectIdentifier> found = candidate.order();
        return ORDER.containsAll(found)
                && found.equals(ORDER.stream().filter(found::contains).toList());
    }
}
