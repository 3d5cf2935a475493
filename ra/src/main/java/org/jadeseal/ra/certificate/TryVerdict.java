// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

/// What the test of both keys showed.
enum TryVerdict {
    BOTH_GOOD("try-both-good", "signature good, decryption good"),
    SIGNATURE_BAD("try-signature-bad", "signature bad, decryption good"),
    DECRYPTION_BAD("try-decryption-bad", "signature good, decryption bad"),
    BOTH_BAD("try-both-bad", "signature bad, decryption bad"),
    /// The card could not decrypt at all, and the agent tells nothing of the signature then.
    NOT_DECRYPTED("try-not-decrypted-bad", "decryption bad");

    private final String outcome;
    private final String details;

    TryVerdict(String outcome, String details) {
        this.outcome = outcome;
        this.details = details;
    }

    static TryVerdict of(boolean signature, boolean decryption) {
        if (signature) {
            return decryption ? BOTH_GOOD : DECRYPTION_BAD;
        }
        return decryption ? SIGNATURE_BAD : BOTH_BAD;
    }

    boolean isGood() {
        return this == BOTH_GOOD;
    }

    /// Key of the closing text.
    String outcome() {
        return outcome;
    }

    /// For the audit log.
    String details() {
        return details;
    }
}
