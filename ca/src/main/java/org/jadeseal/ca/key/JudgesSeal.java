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
/// are not signed, and rights not believed: HMAC-SHA256 (RFC 2104) under a key that is outside the
/// database.
///
/// Safe for use by many threads.
public final class JudgesSeal {

    private static final String ALGORITHM = "HmacSHA256";

    /// No issuer is called so.
    private static final String ROW = "a row";

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
        return of(issuer.value(), tbs);
    }

    /// The seal of a row that says what somebody may do.
    ///
    /// @param text all of the row, its table's name first
    public String ofRow(Bytes text) {
        return of(ROW, text);
    }

    private String of(String context, Bytes text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(context.getBytes(UTF_8));
            mac.update((byte) 0);
            return Bytes.of(mac.doFinal(text.toArray())).hex();
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("this Java platform has no " + ALGORITHM, e);
        }
    }

    /// Whether `seal` is that of what `issuer` may sign.
    public boolean holds(IssuerId issuer, Bytes tbs, String seal) {
        return isSame(of(issuer, tbs), seal);
    }

    /// Whether `seal` is that of a row.
    ///
    /// @param text as for [#ofRow]
    public boolean holdsRow(Bytes text, String seal) {
        return isSame(ofRow(text), seal);
    }

    private static boolean isSame(String right, String seal) {
        return MessageDigest.isEqual(right.getBytes(UTF_8), seal.getBytes(UTF_8));
    }
}
