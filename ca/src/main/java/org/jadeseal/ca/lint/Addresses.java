// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/// The addresses in a certificate, for the rules.
final class Addresses {

    private Addresses() {}

    static boolean areHttp(GeneralNames names) {
        return names.getNames().length == 1 && isHttp(names.getNames()[0]);
    }

    static boolean isHttp(GeneralName name) {
        return name.getTagNo() == GeneralName.uniformResourceIdentifier
                && name.getName().toString().startsWith("http://");
    }
}
