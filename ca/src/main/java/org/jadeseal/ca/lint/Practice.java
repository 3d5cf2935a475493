// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jadeseal.ca.profile.PolicyArc;
import org.jadeseal.ca.x509.SubjectKey;

/// The kinds of certificates that our practice statement knows.
public enum Practice {
    ROOT,
    ISSUING,
    DEVICE,
    OPERATIONS,
    SIGNATURE,
    ENCRYPTION,
    CARD_AUTHENTICATION,
    ATTESTATION,
    OFFICER_LOGIN,
    OFFICER_DECISION,
    CLIENT,
    AUDIT_SIGNER,
    STATUS_SIGNER;

    /// The bits of keyUsage, as Bouncy Castle counts them.
    int usage(SubjectKey key) {
        return Shape.of(this).usage().apply(key);
    }

    /// Those of extKeyUsage; empty when that extension is absent.
    List<KeyPurposeId> purposes(PolicyArc arc) {
        return this == ATTESTATION
                ? List.of(KeyPurposeId.getInstance(arc.attestation()))
                : Shape.of(this).purposes();
    }

    /// Those of certificatePolicies; empty when that extension is absent.
    List<ASN1ObjectIdentifier> policies(PolicyArc arc) {
        return Shape.of(this).policies().apply(arc);
    }

    /// All extensions but subjectAltName, which comes last, in their order.
    List<ASN1ObjectIdentifier> extensions() {
        return Shape.of(this).extensions();
    }

    Duration longestLife() {
        return Shape.of(this).longestLife();
    }

    /// Whether the certificate is of a CA.
    boolean isAuthority() {
        return this == ROOT || this == ISSUING || this == DEVICE || this == OPERATIONS;
    }

    /// Whether the certificate is of a person who came to the counter.
    boolean isSubscriber() {
        return this == SIGNATURE || this == ENCRYPTION;
    }

    /// Whether the certificate is of a card.
    boolean isOfCard() {
        return this == CARD_AUTHENTICATION || this == ATTESTATION;
    }

    boolean isRoot() {
        return this == ROOT;
    }

    /// Whether the certificate says where its status can be asked for.
    boolean hasStatus() {
        return !isAuthority() && this != STATUS_SIGNER;
    }
}
