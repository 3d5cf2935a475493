// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;

/// Signs as the real audit key does.
final class EllipticSigner implements CheckpointSigner {

    private final KeyPair pair;

    EllipticSigner() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    @Override
    public byte[] sign(byte[] content) {
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(pair.getPrivate());
            signer.update(content);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    @Override
    public boolean verify(byte[] content, byte[] signature) {
        return PublicAuditKey.of(publicKey()).holds(content, signature);
    }

    @Override
    public byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }
}
