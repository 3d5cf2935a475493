// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/// Signs with signatures that were initialised once; the key is imported into the provider once.
///
/// Importing an RSA key for every signature would cost more than half of the speed. So would, with
/// an elliptic curve, having another thread make it: what this processor does with a key in memory
/// is made where it is asked for. Only what may wait, in a token, or take long goes to
/// [SigningThreads] (ADR 0028).
final class KeptSigner implements Signer {

    /// Beside a signature, hashing so much is nothing.
    private static final int SHORT = 16 * 1024;

    private final SignatureScheme scheme;
    private final PublicKey publicKey;
    private final BlockingQueue<Signature> kept;
    private final SigningThreads threads;
    private final boolean inMemory;

    private KeptSigner(
            SignatureScheme scheme,
            PublicKey publicKey,
            BlockingQueue<Signature> kept,
            SigningThreads threads,
            boolean inMemory) {
        this.scheme = scheme;
        this.publicKey = publicKey;
        this.kept = kept;
        this.threads = threads;
        this.inMemory = inMemory;
    }

    /// What signs.
    ///
    /// @param provider only a key in a token names its own
    record Material(
            SignatureScheme scheme,
            PrivateKey privateKey,
            PublicKey publicKey,
            @Nullable Provider provider) {

        private Signature initialised() throws GeneralSecurityException {
            Signature signature =
                    provider == null
                            ? Cryptography.signature(scheme.javaName())
                            : Signature.getInstance(scheme.javaName(), provider);
            signature.initSign(privateKey);
            return signature;
        }
    }

    static KeptSigner of(Material material, SigningThreads threads) {
        try {
            BlockingQueue<Signature> kept = new ArrayBlockingQueue<>(threads.count());
            for (int i = 0; i < threads.count(); i++) {
                kept.add(material.initialised());
            }
            return new KeptSigner(
                    material.scheme(),
                    material.publicKey(),
                    kept,
                    threads,
                    material.provider() == null);
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException(
                    "key cannot sign with " + material.scheme().javaName(), e);
        }
    }

    @Override
    public byte[] sign(byte[] octets, int from, int to) {
        return inMemory && to - from <= SHORT
                ? signHere(octets, from, to)
                : threads.run(() -> signHere(octets, from, to));
    }

    private byte[] signHere(byte[] octets, int from, int to) {
        Signature signature = borrow();
        try {
            signature.update(octets, from, to - from);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new KeyUnusableException("signature by " + scheme.javaName() + " failed", e);
        } finally {
            kept.add(signature);
        }
    }

    private Signature borrow() {
        try {
            return kept.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyUnusableException("interrupted while waiting for a signature", e);
        }
    }

    @Override
    public AlgorithmIdentifier algorithm() {
        return scheme.identifier();
    }

    @Override
    public PublicKey publicKey() {
        return publicKey;
    }
}
