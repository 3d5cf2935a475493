// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.net.URI;
import java.net.URISyntaxException;
import org.bouncycastle.asn1.x509.GeneralName;

/// In a certificate there is nothing that an address could be relative to.
final class WebAddressesAreAbsolute extends CertificateRule {

    WebAddressesAreAbsolute() {
        super("RFC 5280 §4.2.1.6, RFC 3986 §4.3", "uniformResourceIdentifier must be absolute");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .alternativeNames(GeneralName.uniformResourceIdentifier)
                .allMatch(name -> isAbsolute(name.getName().toString()));
    }

    private static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
