// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;

/// The yardstick: RSA-2048 with SHA-256 over 900 octets, one kept signature of Amazon's provider,
/// nothing around it.
final class RawSigner {

    private final Signature signing;
    private final Signature verifying;
    private final byte[] content = new byte[900];

    RawSigner() {
        try {
            KeyPairGenerator generator =
                    KeyPairGenerator.getInstance("RSA", AmazonCorrettoCryptoProvider.INSTANCE);
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            signing = Signature.getInstance("SHA256withRSA", AmazonCorrettoCryptoProvider.INSTANCE);
            verifying =
                    Signature.getInstance("SHA256withRSA", AmazonCorrettoCryptoProvider.INSTANCE);
            signing.initSign(pair.getPrivate());
            verifying.initVerify(pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new BenchFailedException("the yardstick needs Amazon's provider", e);
        }
    }

    /// Microseconds of a processor for one signature.
    double signature(Duration length) {
        return cost(length, this::sign);
    }

    /// Microseconds of a processor for one verification.
    double verification(Duration length) {
        byte[] signature = sign();
        return cost(
                length,
                () -> {
                    verify(signature);
                    return signature;
                });
    }

    /// A single signature, by one thread at a time.
    synchronized void signOnce() {
        var _ = sign();
    }

    /// One piece of work.
    private interface Work {
        byte[] once();
    }

    private static double cost(Duration length, Work work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        long end = System.nanoTime() + length.toNanos();
        long count = 0;
        while (System.nanoTime() < end) {
            var _ = work.once();
            count++;
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1000.0 / count;
    }

    private byte[] sign() {
        try {
            signing.update(content);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new BenchFailedException("the yardstick does not sign", e);
        }
    }

    private void verify(byte[] signature) {
        try {
            verifying.update(content);
            if (!verifying.verify(signature)) {
                throw new BenchFailedException("the yardstick's signature is wrong");
            }
        } catch (GeneralSecurityException e) {
            throw new BenchFailedException("the yardstick does not verify", e);
        }
    }
}
