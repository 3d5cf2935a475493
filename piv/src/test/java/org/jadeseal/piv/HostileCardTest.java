// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileCardTest {

    private static final int ROUNDS = 4_000;
    private static final int[] STATUS = {0x9000, 0x6103, 0x63C2, 0x6982, 0x6A82, 0x6A88, 0x6C10};
    private static final int[] TAGS = {
        0x7C, 0x80, 0x82, 0x53, 0x70, 0x71, 0x7F, 0x49, 0x81, 0x86, 0x01, 0x02, 0x03, 0x04, 0x05, 6
    };

    @Test
    void makes_us_fail_in_no_other_way_than_we_foresaw() {
        List<Class<?>> seen = new ArrayList<>();

        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> {
                    for (int seed = 0; seed < ROUNDS; seed++) {
                        seen.add(
                                result(
                                        new Random(seed),
                                        CardActs.ALL.get(seed % CardActs.ALL.size())));
                    }
                });

        assertThat(seen)
                .contains(
                        Object.class,
                        MalformedAnswerException.class,
                        CardRefusedException.class,
                        CardUnreachableException.class);
    }

    /// Anything but a [CardException] goes through and fails the test.
    private static Class<?> result(Random random, Function<PivCard, Object> act) {
        PivCard card = CardActs.cardThatAnswers(() -> answer(random));
        try {
            Object _ = act.apply(card);
            return Object.class;
        } catch (CardException foreseen) {
            return foreseen.getClass();
        }
    }

    /// Mostly shaped like TLV, so that the reading goes deep.
    private static byte[] answer(Random random) {
        byte[] answer = new byte[random.nextInt(40) == 0 ? random.nextInt(2) : random.nextInt(300)];
        for (int i = 0; i < answer.length; i++) {
            answer[i] =
                    (byte) (random.nextInt(3) == 0 ? random.nextInt() : TAGS[random.nextInt(16)]);
        }
        if (answer.length > 4) {
            answer[1] = (byte) (random.nextBoolean() ? answer.length - 4 : random.nextInt());
            int status = STATUS[random.nextInt(STATUS.length)];
            answer[answer.length - 2] = (byte) (status >> 8);
            answer[answer.length - 1] = (byte) status;
        }
        return answer;
    }
}
