// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.jadeseal.ca.Damage;
import org.jadeseal.ca.database.TrialDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnduringNonsenseTest {

    private static final int PORTION = 20_000;
    private static final int PORTIONS = 5;
    private static final long MEBIBYTE = 1 << 20;

    @Test
    void a_hundred_thousand_damaged_requests_leave_memory_and_threads_as_before() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                OcspFixture fixture = new OcspFixture(place)) {
            portion(fixture, 0);
            long memory = memory();
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();

            for (int portion = 1; portion < PORTIONS; portion++) {
                portion(fixture, portion);
            }

            assertThat(memory()).isLessThan(memory + 8 * MEBIBYTE);
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                    .isLessThanOrEqualTo(threads + 2);
        }
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
}
