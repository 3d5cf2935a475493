// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.TBSCertificate;

/// A certificate that would be signed, as the rules see it. No key of ours has touched it.
///
/// @param tbs what would be signed
/// @param circumstances what to compare it with
record Candidate(TBSCertificate tbs, Circumstances circumstances) {

    Optional<Extension> extension(ASN1ObjectIdentifier id) {
        Extensions extensions = tbs.getExtensions();
        return extensions == null
                ? Optional.empty()
                : Optional.ofNullable(extensions.getExtension(id));
    }

    Optional<ASN1Primitive> value(ASN1ObjectIdentifier id) {
        return extension(id).map(extension -> extension.getParsedValue().toASN1Primitive());
    }

    boolean isCritical(ASN1ObjectIdentifier id) {
        return extension(id).filter(Extension::isCritical).isPresent();
    }

    boolean allows(int usage) {
        return value(Extension.keyUsage)
                .map(KeyUsage::getInstance)
                .filter(found -> found.hasUsages(usage))
                .isPresent();
    }

    /// Every attribute of subject and issuer.
    Stream<AttributeTypeAndValue> nameParts() {
        return Stream.concat(parts(tbs.getSubject()), parts(tbs.getIssuer()));
    }

    private static Stream<AttributeTypeAndValue> parts(X500Name name) {
        return Stream.of(name.getRDNs()).map(RDN::getTypesAndValues).flatMap(Stream::of);
    }
}
