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

    private static final List<Function<PivCard, Object>> ACTS =
            List.of(
                    card -> card.readObject(DataObjectId.CHUID).map(Chuid::parse),
                    card -> card.readObject(DataObjectId.KEY_HISTORY).map(KeyHistory::parse),
                    card -> card.readObject(DataObjectId.DISCOVERY).map(Discovery::parse),
                    card -> card.readCertificate(KeyReference.SIGNATURE),
                    PivCard::pinStatus,
                    PivCard::pinMetadata,
                    PivCard::version,
                    PivCard::serial,
                    card -> card.metadata(KeyReference.SIGNATURE),
                    card -> card.beginAuthentication(KeyReference.ADMINISTRATION),
                    card -> card.completeAuthentication(KeyReference.UNBLOCK, key(), key()),
                    card -> card.sign(KeyReference.SIGNATURE, KeyAlgorithm.P_256, key()),
                    card -> card.sign(KeyReference.SIGNATURE, KeyAlgorithm.RSA_2048, key()),
                    card -> decrypt(card, RsaPadding.PKCS1_V1_5),
                    card -> decrypt(card, RsaPadding.OAEP_SHA256),
                    card -> generate(card, KeyAlgorithm.P_384),
                    card -> generate(card, KeyAlgorithm.RSA_2048));

    @Test
    void makes_us_fail_in_no_other_way_than_we_foresaw() {
        List<Class<?>> seen = new ArrayList<>();

        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> {
                    for (int seed = 0; seed < ROUNDS; seed++) {
                        seen.add(result(new Random(seed), ACTS.get(seed % ACTS.size())));
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
        PivCard card = selected(random);
        try {
            Object _ = act.apply(card);
            return Object.class;
        } catch (CardException foreseen) {
            return foreseen.getClass();
        }
    }

    private static PivCard selected(Random random) {
        boolean[] first = {true};
        CardConnection hostile =
                command -> {
                    boolean selects = first[0];
                    first[0] = false;
                    return selects ? new byte[] {0x61, 0, (byte) 0x90, 0} : answer(random);
                };
        return PivCard.select(hostile).orElseThrow();
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

    private static Object decrypt(PivCard card, RsaPadding padding) {
        return card.decrypt(
                KeyReference.KEY_MANAGEMENT, KeyAlgorithm.RSA_2048, padding, new byte[256]);
    }

    private static Object generate(PivCard card, KeyAlgorithm algorithm) {
        return card.generate(KeyReference.STAGED_SIGNATURE, algorithm, PinPolicy.ALWAYS);
    }

    private static byte[] key() {
        return new byte[16];
    }
}
