// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.Time;
import org.jadeseal.ca.x509.Der;

/// A full list, before and after its signature.
///
/// ```asn1
/// CertificateList ::= SEQUENCE {
///     tbsCertList         TBSCertList,
///     signatureAlgorithm  AlgorithmIdentifier,
///     signatureValue      BIT STRING }
///
/// TBSCertList ::= SEQUENCE {
///     version              Version,  -- v2
///     signature            AlgorithmIdentifier,
///     issuer               Name,
///     thisUpdate           Time,
///     nextUpdate           Time,
///     revokedCertificates  SEQUENCE OF SEQUENCE { … } OPTIONAL,  -- absent when empty
///     crlExtensions        [0] EXPLICIT Extensions }
/// ```
///
/// RFC 5280 §5.1. Extensions: authorityKeyIdentifier, cRLNumber, expiredCertsOnCRL (X.509 §9.5.2.8;
/// expired certificates stay on the list, since the CA's own beginning). `freshestCRL` belongs here
/// once there are delta lists.
final class CertificateList {

    private static final ASN1ObjectIdentifier EXPIRED_CERTS_ON_CRL =
            new ASN1ObjectIdentifier("2.5.29.60");

    private final CrlIssuer issuer;

    CertificateList(CrlIssuer issuer) {
        this.issuer = issuer;
    }

    byte[] tbs(long number, Instant thisUpdate, Instant nextUpdate, EntryList entries) {
        byte[] version = Der.of(new ASN1Integer(1));
        byte[] algorithm = Der.of(issuer.signer().algorithm());
        byte[] name = Der.of(issuer.certificate().subject());
        byte[] times1 = Der.of(new Time(Date.from(thisUpdate)));
        byte[] times2 = Der.of(new Time(Date.from(nextUpdate)));
        byte[] extensions = Der.of(new DERTaggedObject(true, 0, extensions(number)));
        int listed = entries.isEmpty() ? 0 : DerOutput.sizeOf(entries.length());
        int content =
                version.length
                        + algorithm.length
                        + name.length
                        + times1.length
                        + times2.length
                        + listed
                        + extensions.length;
        DerOutput output =
                new DerOutput(DerOutput.sizeOf(content))
                        .header(0x30, content)
                        .write(version)
                        .write(algorithm)
                        .write(name)
                        .write(times1)
                        .write(times2);
        if (!entries.isEmpty()) {
            entries.writeTo(output.header(0x30, entries.length()));
        }
        return output.write(extensions).finish();
    }

    /// Has `tbs` signed and puts both together.
    byte[] signed(byte[] tbs) {
        byte[] algorithm = Der.of(issuer.signer().algorithm());
        byte[] signature = issuer.signer().sign(tbs);
        int content = tbs.length + algorithm.length + DerOutput.sizeOf(signature.length + 1);
        return new DerOutput(DerOutput.sizeOf(content))
                .header(0x30, content)
                .write(tbs)
                .write(algorithm)
                .header(0x03, signature.length + 1)
                .write(new byte[1]) // no unused bits
                .write(signature)
                .finish();
    }

    private Extensions extensions(long number) {
        byte[] keyIdentifier = issuer.certificate().key().identifier().toArray();
        Date beginning = Date.from(issuer.certificate().validity().notBefore());
        return new Extensions(
                new Extension[] {
                    extension(
                            Extension.authorityKeyIdentifier,
                            Der.of(new AuthorityKeyIdentifier(keyIdentifier))),
                    extension(
                            Extension.cRLNumber, Der.of(new CRLNumber(BigInteger.valueOf(number)))),
                    extension(EXPIRED_CERTS_ON_CRL, Der.of(new ASN1GeneralizedTime(beginning)))
                });
    }

    private static Extension extension(ASN1ObjectIdentifier name, byte[] value) {
        return new Extension(name, false, new DEROctetString(value));
    }
}
