// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What cards answer, and what it looks like when bytes of it are wrong: where fuzzing starts, and
/// what every build tries.
final class SampleAnswers {

    private static final HexFormat HEX = HexFormat.of();
    private static final int DAMAGED = 8;
    private static final int[] LENGTHS = {0, 0x7F, 0x80, 0x81, 0x82, 0x83, 0xFF};

    private SampleAnswers() {}

    /// Sound answers of every kind, and damaged ones; the same in each run.
    static Stream<byte[]> all() {
        Random random = new Random(73);
        return sound().stream()
                .flatMap(answer ->
                        Stream.concat(
                                Stream.of(answer),
                                Stream.generate(() -> damaged(answer, random)).limit(DAMAGED)));
    }

    private static List<byte[]> sound() {
        byte[] guid = HEX.parseHex("00112233445566778899aabbccddeeff");
        byte[] template = keyTemplate();
        return List.of(
                Chuid.of(guid, LocalDate.of(2031, 7, 9)).encode(),
                CardCapabilityContainer.of(new byte[14]).encode(),
                new KeyHistory(3, 0).encode(),
                HEX.parseHex("4f0ba0000003080000100001005f2f026020"),
                CertificateObject.encode(new byte[600]),
                // packed, and cut off in the middle
                HEX.parseHex("700c1f8b08000000000000034b4c710101fe00"),
                template,
                new TlvWriter()
                        .put(1, 0x11)
                        .put(2, new byte[] {2, 1})
                        .put(3, 1)
                        .put(4, template)
                        .bytes(),
                rsaTemplate(),
                // metadata of the PIN; a witness; a signature with ECDSA
                HEX.parseHex("050100060203c10200ffc20101"),
                new TlvWriter().put(0x7C, new TlvWriter().put(0x80, new byte[16]).bytes()).bytes(),
                HEX.parseHex("7c0a82083006020105020106"),
                // a command that breaks off in its extended length
                HEX.parseHex("c101030a001f"),
                // lengths, then subject, version, serial and policies of an attestation
                HEX.parseHex(
                        "1a0306"
                                + "597562694b657920504956204174746573746174696f6e203943"
                                + "050700"
                                + "0204001e2403"
                                + "0301"),
                new byte[] {0, 2, 1, 1, 1, 1, 1, 1, 1, 1, 0, 5});
    }

    /// The base point of P-256 (SP 800-186, 3.2.1.3), which is a public key like any other.
    private static byte[] keyTemplate() {
        byte[] point =
                HEX.parseHex(
                        "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                                + "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
        return new TlvWriter().put(0x86, point).bytes();
    }

    /// Nobody knows the factors of this modulus.
    private static byte[] rsaTemplate() {
        byte[] modulus = new byte[256];
        Arrays.fill(modulus, (byte) 0xA5);
        return new TlvWriter().put(0x81, modulus).put(0x82, new byte[] {1, 0, 1}).bytes();
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] answer = Arrays.copyOf(sound, sound.length - random.nextInt(3));
        int at = random.nextInt(answer.length);
        answer[at] =
                (byte)
                        (random.nextBoolean()
                                ? LENGTHS[random.nextInt(LENGTHS.length)]
                                : random.nextInt());
        return answer;
    }
}
