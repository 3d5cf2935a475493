// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/// A body is understood or said to be malformed, whatever the octets are, and leaves nothing
/// behind. `./dev fuzz FuzzingRestBodiesTest#order 600` looks for worse ones.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzingRestBodiesTest {

    private static final int PORTION = 20_000;
    private static final int PORTIONS = 5;
    private static final long MEBIBYTE = 1 << 20;

    @MethodSource("samples")
    @FuzzTest
    void order(byte[] body) {
        try {
            assertThat(OrderBody.read(body).request()).isNotNull();
        } catch (MalformedBodyException e) {
            assertThat(e.what()).isNotBlank();
        }
    }

    static Stream<byte[]> samples() {
        Random random = new Random(7);
        return IntStream.range(0, 200).mapToObj(n -> damaged(sound().get(n % 3), random));
    }

    @Test
    void a_hundred_thousand_malformed_bodies_leave_memory_and_threads_as_before() {
        portion(0);
        long memory = memory();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();

        for (int portion = 1; portion < PORTIONS; portion++) {
            portion(portion);
        }

        assertThat(memory()).isLessThan(memory + 8 * MEBIBYTE);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                .isLessThanOrEqualTo(threads + 2);
    }

    /// Each body is damaged anew.
    private void portion(int seed) {
        Random random = new Random(seed);
        List<byte[]> sound = sound();
        for (int n = 0; n < PORTION; n++) {
            order(damaged(sound.get(n % sound.size()), random));
        }
    }

    private static long memory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] damaged = sound.clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0
                ? Arrays.copyOf(damaged, random.nextInt(damaged.length))
                : damaged;
    }

    private static List<byte[]> sound() {
        String request =
                "-----BEGIN CERTIFICATE REQUEST-----\nMAA=\n-----END CERTIFICATE REQUEST-----\n";
        String order = TrialDoor.order("9001000000000001", request);
        String company =
                "\"organisation\": {\"name\": \"x\", \"identifier\": \"NTRTW-04595257\"}, \"surname\"";
        return Stream.of(
                        order,
                        order.replace("\"surname\"", company),
                        "{\"a\": " + "[".repeat(2000) + "]".repeat(2000) + "}")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }
}
