// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.jadeseal.ca.Damage;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.Der;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnduringNonsenseTest {

    private static final int PORTION = 20_000;
    private static final int PORTIONS = 5;
    private static final long MEBIBYTE = 1 << 20;

    private static final int ROUNDS = 21;
    private static final int ANSWERS = 100;

    @Test
    void a_hundred_thousand_damaged_requests_leave_memory_threads_and_rate_as_before() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialDatabase elsewhere = TrialDatabase.sqlite();
                OcspFixture fixture = knowingOne(place);
                OcspFixture spared = knowingOne(elsewhere)) {
            portion(fixture, 0);
            long memory = memory();
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();

            for (int portion = 1; portion < PORTIONS; portion++) {
                portion(fixture, portion);
            }

            assertThat(memory()).isLessThan(memory + 8 * MEBIBYTE);
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                    .isLessThanOrEqualTo(threads + 2);
            assertThat(rate(fixture, spared)).isGreaterThan(0.5);
        }
    }

    private static OcspFixture knowingOne(TrialDatabase place) {
        OcspFixture fixture = new OcspFixture(place);
        fixture.record(OcspFixture.issue(7), new StatusChange.Activate(OcspFixture.certificate(7)));
        return fixture;
    }

    /// Each request is damaged anew.
    private static void portion(OcspFixture fixture, int seed) {
        Random random = new Random(seed);
        List<byte[]> sound = SampleRequests.sound();
        for (int n = 0; n < PORTION; n++) {
            byte[] request = Damage.once(sound.get(n % sound.size()), random);
            assertThat(fixture.responder.answer(request).der().length()).isPositive();
        }
    }

    private static long memory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Good answers for the same work, of the one that took the nonsense to one that was spared.
    ///
    /// Not a time: the processor's work of this thread is counted, which does not grow when others
    /// use the machine; both run the same compiled code in turns, and the round in the middle
    /// counts. What is looked for, something that grew with each damaged request and is gone
    /// through with each good one, would make it a hundredth.
    private static double rate(OcspFixture one, OcspFixture other) {
        long[] ones = new long[ROUNDS];
        long[] others = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ones[round] = work(one, round);
            others[round] = work(other, round);
        }
        Arrays.sort(ones);
        Arrays.sort(others);
        return (double) others[ROUNDS / 2] / ones[ROUNDS / 2];
    }

    private static long work(OcspFixture fixture, int seed) {
        Random random = new Random(seed);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int n = 0; n < ANSWERS; n++) {
            OcspAnswer answer = fixture.responder.answer(asked(random));
            assertThat(OcspFixture.basic(answer).getResponses()[0].getCertStatus())
                    .isEqualTo(CertificateStatus.GOOD);
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    /// With a nonce, so that it is not handed out again.
    private static byte[] asked(Random random) {
        byte[] nonce = new byte[32];
        random.nextBytes(nonce);
        return OcspFixture.request(
                List.of(OcspFixture.named(OcspFixture.ISSUING, 7)),
                new Extension(
                        OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                        false,
                        new DEROctetString(Der.of(new DEROctetString(nonce)))));
    }
}
