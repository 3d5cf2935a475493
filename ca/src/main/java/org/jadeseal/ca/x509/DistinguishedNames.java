// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// Names as the library's structures, with the string types we have chosen.
public final class DistinguishedNames {

    private DistinguishedNames() {}

    /// The subject of a person.
    public static X500Name of(SubjectName name) {
        X500NameBuilder builder =
                country().addRDN(BCStyle.SURNAME, new DERUTF8String(name.surname()));
        if (!name.givenName().isEmpty()) {
            builder.addRDN(BCStyle.GIVENNAME, new DERUTF8String(name.givenName()));
        }
        return builder.addRDN(BCStyle.CN, new DERUTF8String(name.commonName()))
                .addRDN(BCStyle.SERIALNUMBER, new DERPrintableString(name.serialNumber()))
                .build();
    }

    /// The subject of a CA or of a signer of answers.
    public static X500Name ofAuthority(String organisation, String commonName) {
        return country()
                .addRDN(BCStyle.O, new DERUTF8String(organisation))
                .addRDN(BCStyle.CN, new DERUTF8String(commonName))
                .build();
    }

    /// The subject of a card.
    public static X500Name of(CardId card) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, new DERUTF8String(card.hex()))
                .build();
    }

    /// The subject of a card's attestation key.
    public static X500Name ofAttestation(CardId card) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, new DERUTF8String(card.hex() + " attestation"))
                .build();
    }

    private static X500NameBuilder country() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, new DERPrintableString("TW"));
    }
}
