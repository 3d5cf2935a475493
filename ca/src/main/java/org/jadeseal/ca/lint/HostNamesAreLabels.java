// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;

/// A name that can stand in the domain name system.
final class HostNamesAreLabels extends CertificateRule {

    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /// Of a host or a domain.
    static final Pattern HOST = Pattern.compile(LABEL + "([.]" + LABEL + ")*");

    HostNamesAreLabels() {
        super(
                "RFC 5280 §4.2.1.6, RFC 1034 §3.5",
                "dNSName must be labels of letters, digits and hyphens");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .alternativeNames(GeneralName.dNSName)
                .allMatch(name -> HOST.matcher(name.getName().toString()).matches());
    }
}
