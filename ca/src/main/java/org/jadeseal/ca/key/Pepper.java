// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jadeseal.ca.x509.Bytes;

/// A secret outside the database, without which a stolen table of password hashes is of no use.
///
/// Safe for use by many threads.
public final class Pepper {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Pepper(SecretKeySpec key) {
        this.key = key;
    }

    /// Opens the pepper in the ring; it is drawn when there is none.
    public static Pepper in(KeyRing ring) {
        try (Secret secret = ring.secret(new KeyName("password-pepper"))) {
            return new Pepper(secret.lend(bytes -> new SecretKeySpec(bytes, ALGORITHM)));
        }
    }

    /// HMAC-SHA256 of a password hash (RFC 2104).
    ///
    /// @param passwordHash what an Argon2id hash looks like when it is stored, in UTF-8
    public Bytes over(byte[] passwordHash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Bytes.of(mac.doFinal(passwordHash));
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("this Java platform has no " + ALGORITHM, e);
        }
    }
}
