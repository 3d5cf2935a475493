// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import org.jadeseal.ca.x509.Bytes;

/// Octets as the protocol writes nonces, hashes and card identifiers: lowercase hexadecimal.
///
/// @param value 1 to 64 octets
public record HexText(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HexText {
        if (!value.matches("([0-9a-f]{2}){1,64}")) {
            throw new IllegalArgumentException(
                    "must be 1 to 64 octets in lowercase hexadecimal, had "
                            + value.length()
                            + " characters");
        }
    }

    /// Draws 32 octets, as every nonce has (SEC-303).
    public static HexText nonce(SecureRandom random) {
        byte[] octets = new byte[32];
        random.nextBytes(octets);
        return new HexText(Bytes.of(octets).hex());
    }

    /// The octets.
    public Bytes bytes() {
        return Bytes.ofHex(value);
    }
}
