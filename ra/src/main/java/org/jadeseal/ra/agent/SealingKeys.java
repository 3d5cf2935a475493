// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/// Reads the X25519 keys to which card keys are sealed (RFC 8410 §4).
public final class SealingKeys {

    private static final int LENGTH = 44;

    private SealingKeys() {}

    /// Reads a key that came from outside; empty when it is no X25519 key.
    public static Optional<PublicKey> parse(byte[] der) {
        if (der.length != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    static PublicKey read(byte[] der) {
        return parse(der)
                .orElseThrow(() -> new IllegalStateException("a stored sealing key is unreadable"));
    }
}
