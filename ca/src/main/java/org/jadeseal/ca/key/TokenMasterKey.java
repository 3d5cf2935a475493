// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// A master key that stays in a PKCS#11 token: the token makes the expand step of HKDF over it (RFC
/// 5869 section 2.3), which one HMAC is up to 32 octets. The key is uniform, so the extract step is
/// left out (section 3.3).
record TokenMasterKey(Provider provider, SecretKey key) implements MasterKey {

    @Override
    public Secret derive(String info, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256", provider);
            mac.init(key);
            mac.update(info.getBytes(UTF_8));
            byte[] block = mac.doFinal(new byte[] {1});
            byte[] derived = Arrays.copyOf(block, length);
            Arrays.fill(block, (byte) 0);
            return Secret.takingOver(derived);
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException(
                    "the token cannot use a card master key; is it plugged in and logged in?", e);
        }
    }
}
