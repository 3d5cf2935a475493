// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/// A personalized and sealed card and a host that sends any sequence of commands, between honest
/// proofs of PIN and management key. The card always has an answer, does nothing without its
/// condition, and gives no secret away. `./dev fuzz FuzzingCommandsTest 600` looks long.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzingCommandsTest {

    private static final int SAMPLES = 40;
    private static final int COMMANDS = 40;

    @TempDir static Path dir;
    private static GuardedCard card;

    @BeforeAll
    static void fillCard() {
        card = new GuardedCard(dir.resolve("card"));
    }

    @AfterAll
    static void closeCard() {
        card.close();
    }

    /// A length, then a command of that length, whose own length is put right; less than four stand
    /// for what an honest host does.
    @MethodSource("sequences")
    @FuzzTest
    void sequence_of_commands(byte[] sequence) {
        card.switchOn();
        int at = 0;
        while (at < sequence.length) {
            int length = Math.min(Byte.toUnsignedInt(sequence[at]), sequence.length - at - 1);
            card.take(sequence, at + 1, length);
            at += 1 + length;
        }

        assertThat(card.broken()).as(HexFormat.of().formatHex(sequence)).isEmpty();
    }

    static Stream<byte[]> sequences() {
        Random random = new Random(90_210);
        var commands = new RandomCommands(random);
        return IntStream.range(0, SAMPLES).mapToObj(_ -> sequence(commands, random));
    }

    private static byte[] sequence(RandomCommands commands, Random random) {
        byte[] sequence = {};
        for (int i = 0; i < COMMANDS; i++) {
            byte[] command =
                    random.nextInt(12) == 0
                            ? new byte[random.nextInt(4)]
                            : HexFormat.of().parseHex(commands.next());
            if (command.length < 256) {
                sequence = Tlv.join(sequence, new byte[] {(byte) command.length}, command);
            }
        }
        return sequence;
    }
}
