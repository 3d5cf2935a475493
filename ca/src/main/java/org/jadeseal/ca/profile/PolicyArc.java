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

    /// Signature certificates of persons.
    public ASN1ObjectIdentifier signature() {
        return below(1);
    }

    /// Encryption certificates of persons.
    public ASN1ObjectIdentifier encryption() {
        return below(2);
    }

    /// Card-authentication certificates.
    public ASN1ObjectIdentifier device() {
        return below(3);
    }

    /// Certificates of keys that attest where others were made.
    public ASN1ObjectIdentifier attestation() {
        return below(4);
    }

    /// Certificates with which officers log in.
    public ASN1ObjectIdentifier officerLogin() {
        return below(5);
    }

    /// Certificates with which officers sign decisions.
    public ASN1ObjectIdentifier officerDecision() {
        return below(6);
    }

    /// Certificates of programs that call this product.
    public ASN1ObjectIdentifier client() {
        return below(7);
    }

    /// Certificates of the signers of audit checkpoints.
    public ASN1ObjectIdentifier audit() {
        return below(8);
    }

    private ASN1ObjectIdentifier below(int number) {
        return new ASN1ObjectIdentifier(value + "." + number);
    }
}
