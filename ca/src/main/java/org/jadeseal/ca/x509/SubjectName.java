// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.util.List;

/// The subject of a natural person: who a certificate speaks of (RFC 5280 §4.1.2.6).
///
/// ```asn1
/// RDNSequence ::= SEQUENCE OF {
///     countryName   PrintableString "TW",
///     surname       UTF8String,
///     givenName     UTF8String OPTIONAL,
///     commonName    UTF8String,
///     serialNumber  PrintableString (SIZE (16)) }
/// ```
///
/// Attributes stand in this order, one to each RDN. Two persons never share a subject: the serial
/// number is drawn once for a person and kept over renewals.
///
/// @param surname 1 to 64 characters; the whole name where there is no other part
/// @param givenName up to 64 characters; empty where the name has no second part
/// @param commonName 1 to 64 characters, the name as registered
/// @param serialNumber 16 decimal digits
public record SubjectName(
        String surname, String givenName, String commonName, String serialNumber) {

    public SubjectName {
        List<NameFault> faults = NameRules.faults(surname, givenName, commonName, serialNumber);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("subject name breaks rules: " + faults);
        }
    }

    /// Reads a name as it was typed: composes it to NFC first, then applies the rules.
    public static NameReading read(
            String surname, String givenName, String commonName, String serialNumber) {
        String family = NameRules.compose(surname);
        String given = NameRules.compose(givenName);
        String common = NameRules.compose(commonName);
        List<NameFault> faults = NameRules.faults(family, given, common, serialNumber);
        return faults.isEmpty()
                ? new NameReading.Accepted(new SubjectName(family, given, common, serialNumber))
                : new NameReading.Refused(faults);
    }

    /// A `Name` in DER.
    public byte[] der() {
        return Der.of(DistinguishedNames.of(this));
    }
}
