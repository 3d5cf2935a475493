// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;

/// Of two common names, programs show whichever they like.
final class AttributesOfNamesStandOnce extends CertificateRule {

    AttributesOfNamesStandOnce() {
        super("our certificate profiles, 2.5", "subject must hold each kind of attribute once");
    }

    @Override
    boolean keeps(Candidate candidate) {
        List<ASN1ObjectIdentifier> kinds =
                Candidate.parts(candidate.tbs().getSubject())
                        .map(AttributeTypeAndValue::getType)
                        .toList();
        return Set.copyOf(kinds).size() == kinds.size();
    }
}
