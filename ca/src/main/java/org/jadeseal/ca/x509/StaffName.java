// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import org.bouncycastle.asn1.x500.X500Name;

/// An officer, or a program, as its certificate names it.
///
/// @param organisation that runs the CAs
/// @param commonName 1 to 64 characters, what it is called there
public record StaffName(String organisation, String commonName) {

    /// The subject.
    public X500Name structure() {
        return DistinguishedNames.ofStaff(organisation, commonName);
    }

    /// The subject: a `Name` in DER.
    public Bytes der() {
        return Bytes.of(Der.of(structure()));
    }
}
