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

    /// The subject of a person, for himself.
    public static X500Name of(SubjectName name) {
        return person(country(), name);
    }

    /// The subject of a person, perhaps for an organisation.
    public static X500Name of(SubscriberNames names) {
        X500NameBuilder builder = country();
        names.affiliation()
                .ifPresent(affiliation -> {
                    builder.addRDN(BCStyle.O, new DERUTF8String(affiliation.organisation()));
                    builder.addRDN(
                            BCStyle.ORGANIZATION_IDENTIFIER,
                            new DERPrintableString(affiliation.identifier().value()));
                    affiliation
                            .unit()
                            .ifPresent(unit -> builder.addRDN(BCStyle.OU, new DERUTF8String(unit)));
                    affiliation
                            .title()
                            .ifPresent(
                                    title -> builder.addRDN(BCStyle.T, new DERUTF8String(title)));
                });
        return person(builder, names.person());
    }

    private static X500Name person(X500NameBuilder builder, SubjectName name) {
        builder.addRDN(BCStyle.SURNAME, new DERUTF8String(name.surname()));
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

    /// The subject of an officer, or of a program: what it is called within the organisation.
    public static X500Name ofStaff(String organisation, String commonName) {
        return ofAuthority(organisation, commonName);
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
