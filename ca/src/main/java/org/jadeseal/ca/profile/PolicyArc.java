// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.profile;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.jadeseal.ca.folder.Kind;

/// The object identifiers below which our certificate policies stand (RFC 5280 §4.2.1.4).
///
/// @param value dotted decimal
public record PolicyArc(String value) {

    /// The arc for examples (RFC 5612), which a trial uses and production refuses.
    public static final String DOCUMENTATION_ARC = "1.3.6.1.4.1.32473";

    /// The policies of a trial.
    public static final PolicyArc TRIAL = new PolicyArc(DOCUMENTATION_ARC + ".1.1");

    public PolicyArc {
        if (ASN1ObjectIdentifier.tryFromID(value) == null) {
            throw new IllegalArgumentException(
                    "policy arc must be an object identifier, was '" + value + "'");
        }
    }

    /// Which kind of data folder may issue below this arc.
    public Kind kind() {
        return (value + ".").startsWith(DOCUMENTATION_ARC + ".") ? Kind.TRIAL : Kind.PRODUCTION;
    }

    ASN1ObjectIdentifier signature() {
        return below(1);
    }

    ASN1ObjectIdentifier encryption() {
        return below(2);
    }

    ASN1ObjectIdentifier device() {
        return below(3);
    }

    ASN1ObjectIdentifier attestation() {
        return below(4);
    }

    private ASN1ObjectIdentifier below(int number) {
        return new ASN1ObjectIdentifier(value + "." + number);
    }
}
