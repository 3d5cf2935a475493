// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// Subjects and issuers as the library's structures, with the string types we have chosen.
final class DistinguishedNames {

    private DistinguishedNames() {}

    static X500Name of(SubjectName name) {
        X500NameBuilder builder =
                country().addRDN(BCStyle.SURNAME, new DERUTF8String(name.surname()));
        if (!name.givenName().isEmpty()) {
            builder.addRDN(BCStyle.GIVENNAME, new DERUTF8String(name.givenName()));
        }
        return builder.addRDN(BCStyle.CN, new DERUTF8String(name.commonName()))
                .addRDN(BCStyle.SERIALNUMBER, new DERPrintableString(name.serialNumber()))
                .build();
    }

    static X500NameBuilder country() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, new DERPrintableString("TW"));
    }

    static byte[] der(ASN1Encodable structure) {
        try {
            return structure.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
