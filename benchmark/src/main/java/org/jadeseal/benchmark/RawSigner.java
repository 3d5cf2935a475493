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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jadeseal.ca.key.KeyAlgorithm;

/// The yardstick: one kept signature of Amazon's provider over 900 octets, nothing around it.
final class RawSigner {

    private static final Map<KeyAlgorithm, String> FAMILIES =
            Map.of(
                    KeyAlgorithm.RSA_2048, "RSA 2048 SHA256withRSA",
                    KeyAlgorithm.RSA_3072, "RSA 3072 SHA256withRSA",
                    KeyAlgorithm.P_256, "EC 256 SHA256withECDSA");

    private final Signature signing;
    private final Signature verifying;
    private final byte[] content = new byte[900];

    RawSigner(KeyAlgorithm kind) {
        String[] names = FAMILIES.getOrDefault(kind, "").split(" ", -1);
        try {
            KeyPairGenerator generator =
                    KeyPairGenerator.getInstance(names[0], AmazonCorrettoCryptoProvider.INSTANCE);
            generator.initialize(Integer.parseInt(names[1]));
            KeyPair pair = generator.generateKeyPair();
            signing = Signature.getInstance(names[2], AmazonCorrettoCryptoProvider.INSTANCE);
            verifying = Signature.getInstance(names[2], AmazonCorrettoCryptoProvider.INSTANCE);
            signing.initSign(pair.getPrivate());
            verifying.initVerify(pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new BenchFailedException("the yardstick needs Amazon's provider", e);
        }
    }

    static RawSigner rsa() {
        return new RawSigner(KeyAlgorithm.RSA_2048);
    }

    /// One signer for each processor, all at work.
    static final class Team {

        private final List<RawSigner> signers;

        Team(KeyAlgorithm kind) {
            signers =
                    IntStream.range(0, Machine.PROCESSORS)
                            .mapToObj(_ -> new RawSigner(kind))
                            .toList();
        }

        /// What each processor does.
        ///
        /// @param rate signatures a second of all together
        /// @param cost microseconds of a processor for one
        record Pace(double rate, double cost) {}

        Pace signatures(Duration length) {
            try (ExecutorService threads = Executors.newFixedThreadPool(signers.size())) {
                List<CompletableFuture<Pace>> running =
                        signers.stream()
                                .map(signer ->
                                        CompletableFuture.supplyAsync(
                                                () -> signer.pace(length, signer::sign), threads))
                                .toList();
                List<Pace> paces = running.stream().map(CompletableFuture::join).toList();
                return new Pace(
                        paces.stream().mapToDouble(Pace::rate).sum(),
                        paces.stream().mapToDouble(Pace::cost).average().orElse(0));
            }
        }
    }

    /// Microseconds of a processor for one signature.
    double signature(Duration length) {
        return pace(length, this::sign).cost();
    }

    /// Microseconds of a processor for one verification.
    double verification(Duration length) {
        byte[] signature = sign();
        return pace(
                        length,
                        () -> {
                            verify(signature);
                            return signature;
                        })
                .cost();
    }

    /// A single signature, by one thread at a time.
    synchronized void signOnce() {
        var _ = sign();
    }

    /// One piece of work.
    private interface Work {
        byte[] once();
    }

    private Team.Pace pace(Duration length, Work work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - begin < length.toNanos()) {
            var _ = work.once();
            count++;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Team.Pace(
                count / seconds, (threads.getCurrentThreadCpuTime() - before) / 1000.0 / count);
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
