// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// What we do at a card whose answers are worth nothing.
final class CardActs {

    private static final int LONGEST_PIECE = 64;

    static final List<Function<PivCard, Object>> ALL =
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
                    card -> card.attest(KeyReference.SIGNATURE),
                    card -> card.beginAuthentication(KeyReference.ADMINISTRATION),
                    card -> card.completeAuthentication(KeyReference.UNBLOCK, key(), key()),
                    card -> card.sign(KeyReference.SIGNATURE, KeyAlgorithm.P_256, key()),
                    card -> card.sign(KeyReference.SIGNATURE, KeyAlgorithm.RSA_2048, key()),
                    card -> decrypt(card, RsaPadding.PKCS1_V1_5),
                    card -> decrypt(card, RsaPadding.OAEP_SHA256),
                    card -> generate(card, KeyAlgorithm.P_384),
                    card -> generate(card, KeyAlgorithm.RSA_2048));

    private CardActs() {}

    /// A selected card; what it answers from then on comes from there.
    static PivCard cardThatAnswers(Supplier<byte[]> answers) {
        boolean[] first = {true};
        CardConnection hostile =
                _ -> {
                    boolean selects = first[0];
                    first[0] = false;
                    return selects ? new byte[] {0x61, 0, (byte) 0x90, 0} : answers.get();
                };
        return PivCard.select(hostile).orElseThrow();
    }

    /// A selected card that hands these bytes out: an octet with a length, then so many, and so on;
    /// then nothing.
    static PivCard cardThatAnswersInPieces(byte[] bytes) {
        int[] next = {0};
        return cardThatAnswers(() -> {
            int at = Math.min(next[0], bytes.length);
            int length = at < bytes.length ? bytes[at] & (LONGEST_PIECE - 1) : 0;
            next[0] = at + 1 + length;
            return Arrays.copyOfRange(
                    bytes, Math.min(at + 1, bytes.length), Math.min(at + 1 + length, bytes.length));
        });
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
