// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jadeseal.ca.x509.Bytes;
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

    /// What is to be signed of a full list. It takes the place of the entries.
    DerBuffer tbs(long number, Instant thisUpdate, Instant nextUpdate, EntryList entries) {
        return tbs(thisUpdate, nextUpdate, entries, extensions(number));
    }

    /// What is to be signed of a delta to the full list numbered `base`. It takes the place of the
    /// entries.
    DerBuffer deltaTbs(
            long number, long base, Instant thisUpdate, Instant nextUpdate, EntryList entries) {
        return tbs(thisUpdate, nextUpdate, entries, deltaExtensions(number, base));
    }

    private DerBuffer tbs(
            Instant thisUpdate, Instant nextUpdate, EntryList entries, Extensions found) {
        return entries.finished()
                .prepend(Der.time(nextUpdate))
                .prepend(Der.time(thisUpdate))
                .prepend(Der.of(issuer.certificate().subject()))
                .prepend(Der.of(issuer.signer().algorithm()))
                .prepend(Der.of(new ASN1Integer(1)))
                .append(Der.of(new DERTaggedObject(true, 0, found)))
                .wrap(0x30);
    }

    /// Has `tbs` signed and puts both together, where it lies.
    Bytes signed(DerBuffer tbs) {
        byte[] signature = issuer.signer().sign(tbs.octets(), tbs.from(), tbs.to());
        tbs.append(Der.of(issuer.signer().algorithm()))
                .append(DerBuffer.header(0x03, signature.length + 1))
                .append(new byte[1]) // no unused bits
                .append(signature)
                .wrap(0x30);
        return Bytes.takingOver(tbs.octets(), tbs.from(), tbs.to());
    }

    private Extensions extensions(long number) {
        Date beginning = Date.from(issuer.certificate().validity().notBefore());
        List<Extension> extensions = common(number);
        issuer.delta().map(CertificateList::freshest).ifPresent(extensions::add);
        extensions.add(
                extension(EXPIRED_CERTS_ON_CRL, false, Der.of(new ASN1GeneralizedTime(beginning))));
        return new Extensions(extensions.toArray(Extension[]::new));
    }

    private Extensions deltaExtensions(long number, long base) {
        List<Extension> extensions = common(number);
        extensions.add(extension(Extension.deltaCRLIndicator, true, number(base)));
        return new Extensions(extensions.toArray(Extension[]::new));
    }

    private List<Extension> common(long number) {
        byte[] keyIdentifier = issuer.certificate().key().identifier().toArray();
        return new ArrayList<>(
                List.of(
                        extension(
                                Extension.authorityKeyIdentifier,
                                false,
                                Der.of(new AuthorityKeyIdentifier(keyIdentifier))),
                        extension(Extension.cRLNumber, false, number(number))));
    }

    private static Extension freshest(URI delta) {
        GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, delta.toString());
        DistributionPoint point =
                new DistributionPoint(
                        new DistributionPointName(new GeneralNames(name)), null, null);
        return extension(
                Extension.freshestCRL,
                false,
                Der.of(new CRLDistPoint(new DistributionPoint[] {point})));
    }

    private static byte[] number(long number) {
        return Der.of(new CRLNumber(BigInteger.valueOf(number)));
    }

    private static Extension extension(ASN1ObjectIdentifier name, boolean critical, byte[] value) {
        return new Extension(name, critical, new DEROctetString(value));
    }
}
