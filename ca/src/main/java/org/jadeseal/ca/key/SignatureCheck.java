// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.jadeseal.ca.x509.SubjectKey;

/// Verifies signatures of others, and our own before they leave.
public final class SignatureCheck {

    private SignatureCheck() {}

    /// Whether `signature` was made over `content` by the private half of `key`, in the scheme that
    /// goes with the key ([SignatureScheme#ordinary(SubjectKey)]). A signature that does not parse
    /// is a wrong one.
    public static boolean holds(SubjectKey key, byte[] content, byte[] signature) {
        String family =
                switch (key) {
                    case SubjectKey.Rsa _ -> "RSA";
                    case SubjectKey.Elliptic _ -> "EC";
                    case SubjectKey.MlDsa _ -> "ML-DSA";
                };
        return holds(key, family, SignatureScheme.ordinary(key), content, signature);
    }

    /// Whether `signature` was made over `content` by `signer`.
    public static boolean holds(Signer signer, byte[] content, byte[] signature) {
        for (SignatureScheme scheme : SignatureScheme.values()) {
            if (scheme.identifier().equals(signer.algorithm())) {
                return holds(signer.publicKey(), scheme, content, signature);
            }
        }
        return false;
    }

    private static boolean holds(
            SubjectKey key,
            String family,
            SignatureScheme scheme,
            byte[] content,
            byte[] signature) {
        try {
            PublicKey known =
                    Cryptography.keyFactory(family)
                            .generatePublic(new X509EncodedKeySpec(key.der().toArray()));
            return holds(known, scheme, content, signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean holds(
            PublicKey key, SignatureScheme scheme, byte[] content, byte[] signature) {
        try {
            Signature verifier = Cryptography.signature(scheme.javaName());
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
