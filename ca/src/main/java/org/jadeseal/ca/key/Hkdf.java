// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// HKDF with SHA-256 (RFC 5869), no salt.
final class Hkdf {

    private Hkdf() {}

    static Secret derive(byte[] material, String info, int length) {
        try {
            byte[] derived =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(material)
                                            .thenExpand(info.getBytes(UTF_8), length));
            return Secret.takingOver(derived);
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("this Java platform cannot derive keys", e);
        }
    }
}
