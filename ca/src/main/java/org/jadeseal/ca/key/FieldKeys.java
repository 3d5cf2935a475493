// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys of personal fields in the database, kept outside it (SEC-801). Apart from the [Pepper]:
/// a new pepper must not lose the fields.
///
/// Safe for use by many threads.
public final class FieldKeys {

    private final SecretKey encryption;
    private final SecretKey search;

    private FieldKeys(SecretKey encryption, SecretKey search) {
        this.encryption = encryption;
        this.search = search;
    }

    /// Opens the keys in the ring; they are drawn when there are none.
    public static FieldKeys in(KeyRing ring) {
        return new FieldKeys(
                key(ring, "field-encryption", "AES"), key(ring, "field-search", "HmacSHA256"));
    }

    private static SecretKey key(KeyRing ring, String name, String algorithm) {
        try (Secret secret = ring.secret(new KeyName(name))) {
            return secret.lend(bytes -> new SecretKeySpec(bytes, algorithm));
        }
    }

    /// For AES-256.
    public SecretKey encryption() {
        return encryption;
    }

    /// For HMAC-SHA256, by which an encrypted field is found again.
    public SecretKey search() {
        return search;
    }
}
