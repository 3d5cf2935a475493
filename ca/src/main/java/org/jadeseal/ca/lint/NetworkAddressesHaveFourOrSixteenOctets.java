// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;

/// Of IPv4 or IPv6, without a mask.
final class NetworkAddressesHaveFourOrSixteenOctets extends CertificateRule {

    NetworkAddressesHaveFourOrSixteenOctets() {
        super("RFC 5280 §4.2.1.6", "iPAddress must have 4 or 16 octets");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .alternativeNames(GeneralName.iPAddress)
                .map(name -> ASN1OctetString.getInstance(name.getName()).getOctets().length)
                .allMatch(octets -> octets == 4 || octets == 16);
    }
}
