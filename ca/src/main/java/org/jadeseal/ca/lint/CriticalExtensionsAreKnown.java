// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/// Only extensions that every verifier must know are critical.
final class CriticalExtensionsAreKnown implements Rule {

    private static final Set<ASN1ObjectIdentifier> MAY_BE_CRITICAL =
            Set.of(Extension.keyUsage, Extension.basicConstraints, Extension.extendedKeyUsage);

    @Override
    public String citation() {
        return "RFC 5280 §4.2";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        Extensions extensions = candidate.tbs().getExtensions();
        return Stream.of(extensions.getCriticalExtensionOIDs())
                .filter(id -> !MAY_BE_CRITICAL.contains(id))
                .map(id -> "extension " + id + " must not be critical")
                .findFirst();
    }
}
