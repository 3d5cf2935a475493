// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.provider.MethodSource;

/// Anybody can write to a return address: whatever the octets are, they are a report or nothing.
/// `./dev fuzz FuzzingBouncesTest 600` looks for worse ones.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzingBouncesTest {

    @MethodSource("samples")
    @FuzzTest
    void bounce(byte[] mail) {
        switch (BounceReport.read(mail)) {
            case BounceReport.Failed(var notice, var status) -> {
                assertThat(notice).matches("[0-9a-f]{32}");
                assertThat(status.value()).startsWith("5.");
            }
            case BounceReport.Nothing() -> {}
        }
    }

    /// A sound one with octets changed, taken out and doubled.
    static Stream<byte[]> samples() {
        Random random = new Random(11);
        return IntStream.range(0, 300)
                .mapToObj(n -> {
                    byte[] mail = Bounces.octets(Bounces.postfix("failed", "5.1.1"));
                    for (int i = 0; i < n % 20; i++) {
                        mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
                    }
                    int from = random.nextInt(mail.length);
                    int to = from + random.nextInt(mail.length - from);
                    return n % 3 == 0 ? java.util.Arrays.copyOfRange(mail, from, to) : mail;
                });
    }
}
