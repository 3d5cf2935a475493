// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;

/// A master key that stays in a PKCS#11 token: the token makes the expand step of HKDF over it (RFC
/// 5869 section 2.3), which one HMAC is up to 32 octets. The key is uniform, so the extract step is
/// left out (section 3.3).
record TokenMasterKey(TokenLogin login, KeyName name) implements MasterKey {

    @Override
    public Secret derive(String info, int length) {
        return login.use(token -> derive(token, info, length));
    }

    private Secret derive(OpenToken token, String info, int length)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256", token.provider());
        mac.init(token.keys().getKey(name.value(), null));
        mac.update(info.getBytes(UTF_8));
        byte[] block = mac.doFinal(new byte[] {1});
        byte[] derived = Arrays.copyOf(block, length);
        Arrays.fill(block, (byte) 0);
        return Secret.takingOver(derived);
    }
}
