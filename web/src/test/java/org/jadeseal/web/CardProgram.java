// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/// What a card program says over HTTP, for tests that have none.
final class CardProgram {

    private CardProgram() {}

    /// The body of `POST /agent/connect` with the code of a link.
    static String greeting(String code, String version) {
        try {
            byte[] key =
                    KeyPairGenerator.getInstance("X25519")
                            .generateKeyPair()
                            .getPublic()
                            .getEncoded();
            return """
            {"protocol": 1, "code": "%s", "installation": "5f0c7d52b8a14a7c9d3e1f6a2b4c8d90",
             "agent": "%s", "kind": "agent", "sealingKey": "%s"}\
            """
                    .formatted(code, version, Base64.getEncoder().encodeToString(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
