// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A place for a key pair on a card, as two hexadecimal digits (SP 800-73 Part 1 table 4b).
public record KeyReference(@JsonValue String value) {

    /// An officer's login.
    public static final KeyReference LOGIN = new KeyReference("9A");

    /// Signature, live; an officer's decisions.
    public static final KeyReference SIGNATURE = new KeyReference("9C");

    /// Encryption, live.
    public static final KeyReference ENCRYPTION = new KeyReference("9D");

    /// Card authentication: proves this card, without a PIN.
    public static final KeyReference CARD = new KeyReference("9E");

    /// Where a signature key is born.
    public static final KeyReference STAGED_SIGNATURE = new KeyReference("94");

    /// Where an encryption key is born.
    public static final KeyReference STAGED_ENCRYPTION = new KeyReference("95");

    /// Attestation; a card may bring it from the factory.
    public static final KeyReference ATTESTATION = new KeyReference("F9");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KeyReference {
        if (!value.matches("[0-9A-F]{2}")) {
            throw new IllegalArgumentException(
                    "must be two hexadecimal digits, had " + value.length() + " characters");
        }
    }
}
