// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.x509.IssuerId;

/// A list of everything that is not good, beside Bouncy Castle's builder: P11, P12. Ours is read
/// from the database, judged, signed and stored; theirs is given its entries and only signs them.
final class CrlBench {

    private final Effort effort;
    private final Population population;

    CrlBench(Effort effort) {
        this.effort = effort;
        this.population = new Population(effort.many());
    }

    List<Figure> run() {
        List<Double> shares = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        try (BenchAuthority authority =
                BenchAuthority.in(effort.folder().resolve("crl"), KeyAlgorithm.RSA_2048)) {
            population.enterNotActivated(authority.door(), authority.database());
            publish(authority);
            for (int round = 0; round < effort.rounds(); round++) {
                double theirs = seconds(this::build);
                double ours = seconds(() -> publish(authority));
                shares.add(ours / theirs);
                seconds.add(ours);
                told.append("ours %.2f s, builder %.2f s. ".formatted(ours, theirs));
            }
            verify(authority);
        }
        String entries = population.count() + " entries. " + told;
        double allowed = 1.9 * population.count() / 1_000_000 + 0.1;
        return List.of(
                OcspBench.atMost(
                        "p11",
                        shares,
                        0.15,
                        "x Bouncy Castle's builder",
                        "ours from the database, judged and stored as well. " + entries),
                OcspBench.atMost("p12", seconds, allowed, "seconds", entries));
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void publish(BenchAuthority authority) {
        var _ = authority.door().lists().publish(IssuerId.ISSUING);
    }

    private void build() {
        Date now = Date.from(Instant.EPOCH);
        X509v2CRLBuilder builder = new X509v2CRLBuilder(new X500Name("CN=bench"), now);
        for (int place = 0; place < population.count(); place++) {
            builder.addCRLEntry(population.serial(place), now, CRLReason.certificateHold);
        }
        try {
            KeyPairGenerator generator =
                    KeyPairGenerator.getInstance("RSA", AmazonCorrettoCryptoProvider.INSTANCE);
            generator.initialize(2048);
            byte[] list =
                    builder.build(
                                    new JcaContentSignerBuilder("SHA256withRSA")
                                            .setProvider(AmazonCorrettoCryptoProvider.INSTANCE)
                                            .build(generator.generateKeyPair().getPrivate()))
                            .getEncoded();
            if (list.length < population.count()) {
                throw new BenchFailedException("Bouncy Castle's list is too short");
            }
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new BenchFailedException("Bouncy Castle builds no list", e);
        }
    }

    private void verify(BenchAuthority authority) {
        byte[] list =
                authority.door().lists().latest(IssuerId.ISSUING).orElseThrow().der().toArray();
        try {
            X509CRL read =
                    (X509CRL)
                            CertificateFactory.getInstance("X.509")
                                    .generateCRL(new ByteArrayInputStream(list));
            read.verify(authority.door().issuerCertificate(IssuerId.ISSUING).read().getPublicKey());
            if (read.getNextUpdate().toInstant().isBefore(Clock.systemUTC().instant())
                    || read.getRevokedCertificates().size() < population.count()) {
                throw new BenchFailedException("the list is not what it should be");
            }
        } catch (GeneralSecurityException e) {
            throw new BenchFailedException("the list does not verify", e);
        }
    }
}
