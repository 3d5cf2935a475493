// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/// The addresses in a certificate, for the rules.
final class Addresses {

    private Addresses() {}

    /// What authorityInfoAccess describes; empty when the extension is absent.
    static Stream<AccessDescription> ofAccess(Candidate candidate) {
        return candidate
                .read(Extension.authorityInfoAccess, AuthorityInformationAccess::getInstance)
                .stream()
                .flatMap(found -> Stream.of(found.getAccessDescriptions()));
    }

    static boolean areHttp(GeneralNames names) {
        return names.getNames().length == 1 && isHttp(names.getNames()[0]);
    }

    static boolean isHttp(GeneralName name) {
        return name.getTagNo() == GeneralName.uniformResourceIdentifier
                && name.getName().toString().startsWith("http://");
    }
}
