// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jadeseal.ca.TrialIssuer;
import org.jadeseal.ca.crl.ListFromMemory;
import org.jadeseal.ca.revocation.ListedCertificate;
import org.jadeseal.ca.x509.SerialNumber;

/// Lists of entries that are in memory already, by ours and by Bouncy Castle's builder.
final class ListsInMemory {

    private static final Instant REVOKED = Instant.parse("2026-11-22T00:00:00Z");

    private final BigInteger[] serials;
    private final List<ListedCertificate> listed;
    private final TrialIssuer issuer =
            TrialIssuer.rsa("bench", Instant.parse("2026-01-01T00:00:00Z"));
    private final PrivateKey key = key();

    ListsInMemory(Population population) {
        serials =
                IntStream.range(0, population.count())
                        .mapToObj(population::serial)
                        .toArray(BigInteger[]::new);
        listed =
                IntStream.range(0, population.count())
                        .mapToObj(place ->
                                new ListedCertificate(
                                        new SerialNumber(serials[place]),
                                        REVOKED,
                                        CRLReason.keyCompromise,
                                        Optional.empty()))
                        .toList();
    }

    /// What making a list took.
    ///
    /// @param memory octets of the heap above what was in use before, at the most, garbage included
    record Effort(double seconds, long memory) {}

    Effort ours() {
        return measured(() ->
                ListFromMemory.signed(issuer.certificate(), issuer.signer(), listed).length());
    }

    Effort builder() {
        return measured(() -> build().length);
    }

    private Effort measured(IntSupplier making) {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long idle = pools().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        long begin = System.nanoTime();
        int length = making.getAsInt();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (length < serials.length) {
            throw new BenchFailedException("a list is too short");
        }
        return new Effort(
                seconds, pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - idle);
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private byte[] build() {
        Date revoked = Date.from(REVOKED);
        X509v2CRLBuilder builder = new X509v2CRLBuilder(new X500Name("CN=bench"), revoked);
        for (BigInteger serial : serials) {
            builder.addCRLEntry(serial, revoked, CRLReason.keyCompromise);
        }
        try {
            return builder.build(
                            new JcaContentSignerBuilder("SHA256withRSA")
                                    .setProvider(AmazonCorrettoCryptoProvider.INSTANCE)
                                    .build(key))
                    .getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new BenchFailedException("Bouncy Castle builds no list", e);
        }
    }

    private static PrivateKey key() {
        try {
            KeyPairGenerator generator =
                    KeyPairGenerator.getInstance("RSA", AmazonCorrettoCryptoProvider.INSTANCE);
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new BenchFailedException("a key cannot be made", e);
        }
    }
}
