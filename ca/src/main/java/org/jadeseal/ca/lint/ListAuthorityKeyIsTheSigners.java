// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Arrays;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/// Of two keys of an issuer with one name, verifiers find the right one by it.
final class ListAuthorityKeyIsTheSigners extends ListRule {

    ListAuthorityKeyIsTheSigners() {
        super(
                "RFC 5280 §5.2.1",
                "authorityKeyIdentifier must be the issuer's key identifier, and not critical");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        byte[] expected = candidate.judged().issuer().keyIdentifier().toArray();
        return !candidate.isCritical(Extension.authorityKeyIdentifier)
                && candidate
                        .read(Extension.authorityKeyIdentifier, AuthorityKeyIdentifier::getInstance)
                        .filter(found -> Arrays.equals(found.getKeyIdentifierOctets(), expected))
                        .isPresent();
    }
}
