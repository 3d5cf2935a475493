// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that reads answers of a card either understands them or says that they are malformed,
/// whatever the bytes are. Every build tries the samples; `./dev fuzz FuzzingAnswersTest#chuid 600`
/// looks for worse ones.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzingAnswersTest {

    /// SELECT; CHUID, history, discovery, a certificate; metadata of PIN and keys; version, serial.
    private static final List<String> COMMANDS =
            List.of(
                    "00A4040009A0000003080000100000",
                    "00CB3FFF055C035FC10200",
                    "00CB3FFF055C035FC10C00",
                    "00CB3FFF035C017E00",
                    "00CB3FFF055C035FC10A00",
                    "00F7008000",
                    "00F7009B00",
                    "00F7009C00",
                    "00FD000000",
                    "00F8000000",
                    "0047009C05AC0380011100");

    private static final String SAMPLES = "org.jadeseal.piv.SampleAnswers#all";

    private static final KeyPair ATTESTER;
    private static final byte[] ATTESTER_CERTIFICATE;

    static {
        try {
            ATTESTER = TestCertificate.keyPair();
            ATTESTER_CERTIFICATE = TestCertificate.of("Test", ATTESTER.getPublic());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @MethodSource(SAMPLES)
    @FuzzTest
    void chuid(byte[] answer) {
        understood(answer, Chuid::parse)
                .ifPresent(chuid -> assertThat(Chuid.parse(chuid.encode())).isEqualTo(chuid));
    }

    @MethodSource(SAMPLES)
    @FuzzTest
    void key_history(byte[] answer) {
        understood(answer, KeyHistory::parse)
                .ifPresent(history ->
                        assertThat(history.onCard() + history.offCard()).isBetween(0, 20));
    }

    @MethodSource(SAMPLES)
    @FuzzTest
    void discovery(byte[] answer) {
        understood(answer, Discovery::parse);
    }

    @MethodSource(SAMPLES)
    @FuzzTest
    void certificate_object(byte[] answer) {
        understood(answer, CertificateObject::parse)
                .ifPresent(certificate -> assertThat(certificate).hasSizeLessThanOrEqualTo(32_768));
    }

    @MethodSource(SAMPLES)
    @FuzzTest
    void key_metadata(byte[] answer) {
        understood(answer, KeyTemplate::parse);
    }

    @MethodSource(SAMPLES)
    @FuzzTest
    void public_key(byte[] answer) {
        for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
            understood(answer, template -> CardPublicKey.parse(algorithm, template));
        }
    }

    @MethodSource(SAMPLES)
    @FuzzTest
    void attestation(byte[] answer) {
        int half = answer.length / 2;
        understood(
                answer,
                both ->
                        Attestation.read(
                                Arrays.copyOf(both, half),
                                Arrays.copyOfRange(both, half, both.length)));
    }

    /// What a key signed that may sign: only so anything behind the signature is read.
    @MethodSource(SAMPLES)
    @FuzzTest
    void signed_attestation(byte[] answer) throws GeneralSecurityException {
        byte[] parts = Arrays.copyOf(answer, Math.max(3, answer.length));
        int name = Math.min(Byte.toUnsignedInt(parts[0]), parts.length - 3);
        int version = Math.min(Byte.toUnsignedInt(parts[1]), parts.length - 3 - name);
        int serial = Math.min(Byte.toUnsignedInt(parts[2]), parts.length - 3 - name - version);
        int end = 3 + name + version + serial;
        byte[] statement =
                TestCertificate.attestation(
                        ATTESTER,
                        new String(parts, 3, name, ISO_8859_1),
                        Map.of(
                                3,
                                Arrays.copyOfRange(parts, 3 + name, 3 + name + version),
                                7,
                                Arrays.copyOfRange(parts, 3 + name + version, end),
                                8,
                                Arrays.copyOfRange(parts, end, Math.min(parts.length, end + 300))));

        understood(statement, said -> Attestation.read(said, ATTESTER_CERTIFICATE))
                .ifPresent(said -> assertThat(said.cardSerial()).isPositive());
    }

    @MethodSource(SAMPLES)
    @FuzzTest
    void decrypted_block(byte[] answer) {
        byte[] block = Arrays.copyOf(answer, KeyAlgorithm.RSA_2048.bytes());

        assertThat(Pkcs1Block.open(block).map(text -> text.length).orElse(0)).isLessThan(246);
        assertThat(OaepBlock.open(block).map(text -> text.length).orElse(0)).isLessThan(191);
    }

    @MethodSource(SAMPLES)
    @FuzzTest
    void signature(byte[] answer) {
        for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
            understood(
                    answer,
                    signature -> {
                        SignatureInput.requireSignature(algorithm, signature);
                        return signature;
                    });
        }
    }

    /// A card that answers everything with these bytes, in pieces, with status words among them.
    @MethodSource(SAMPLES)
    @FuzzTest
    void whole_dialogue(byte[] answer) {
        for (Function<PivCard, Object> act : CardActs.ALL) {
            understood(answer, bytes -> act.apply(CardActs.cardThatAnswersInPieces(bytes)));
        }
    }

    /// As answers to some commands of a trace, and as the text of one.
    @MethodSource(SAMPLES)
    @FuzzTest
    void trace(byte[] answer) {
        String hex = HexFormat.of().withUpperCase().formatHex(answer);
        List<String> lines = new ArrayList<>();
        for (String command : COMMANDS) {
            lines.addAll(List.of("> " + command, "< " + hex + "9000"));
        }
        lines.addAll(List.of("> " + hex, "< 6A82"));

        assertThat(Trace.read(lines).replay()).hasSizeGreaterThanOrEqualTo(COMMANDS.size());
        assertThatCode(() -> Trace.read(new String(answer, ISO_8859_1).lines().toList()).replay())
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        refused -> assertThat(refused).isInstanceOf(MalformedTraceException.class));
    }

    /// Whatever else is thrown than a [CardException] ends the test.
    private static <T> Optional<T> understood(byte[] answer, Function<byte[], T> parser) {
        try {
            return Optional.of(parser.apply(answer));
        } catch (CardException _) {
            return Optional.empty();
        }
    }
}
