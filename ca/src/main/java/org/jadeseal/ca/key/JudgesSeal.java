// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;

/// The mark of what was judged, so that bytes which somebody put into the database by another way
/// are not signed: HMAC-SHA256 (RFC 2104) under a key that is outside the database.
///
/// Safe for use by many threads.
public final class JudgesSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private JudgesSeal(SecretKeySpec key) {
        this.key = key;
    }

    /// Opens the seal in the ring; it is drawn when there is none.
    public static JudgesSeal in(KeyRing ring) {
        try (Secret secret = ring.secret(new KeyName("judges-seal"))) {
            return new JudgesSeal(secret.lend(bytes -> new SecretKeySpec(bytes, ALGORITHM)));
        }
    }

    /// The seal of what `issuer` may sign, in hexadecimal.
    public String of(IssuerId issuer, Bytes tbs) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(issuer.value().getBytes(UTF_8));
            mac.update((byte) 0);
            return Bytes.of(mac.doFinal(tbs.toArray())).hex();
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("this Java platform has no " + ALGORITHM, e);
        }
    }

    /// Whether `seal` is that of what `issuer` may sign.
    public boolean holds(IssuerId issuer, Bytes tbs, String seal) {
        return MessageDigest.isEqual(of(issuer, tbs).getBytes(UTF_8), seal.getBytes(UTF_8));
    }
}
