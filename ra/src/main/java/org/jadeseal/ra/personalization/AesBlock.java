// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.Bytes;

/// One AES block under a card's administration key: witness and challenge of mutual authentication
/// (SP 800-73 Part 2 §A.1). A block cipher used once per random block needs no mode.
final class AesBlock {

    static final int LENGTH = 16;

    private AesBlock() {}

    static Bytes encrypt(Secret key, Bytes block) {
        return crypt(Cipher.ENCRYPT_MODE, key, block);
    }

    static Bytes decrypt(Secret key, Bytes block) {
        return crypt(Cipher.DECRYPT_MODE, key, block);
    }

    private static Bytes crypt(int mode, Secret key, Bytes block) {
        return key.lend(bytes -> {
            try {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(mode, new SecretKeySpec(bytes, "AES"));
                return Bytes.of(cipher.doFinal(block.toArray()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(
                        "AES of " + block.length() + " octets does not work", e);
            }
        });
    }
}
