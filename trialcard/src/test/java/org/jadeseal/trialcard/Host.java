// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// A program at the reader, as small as the tests need it: chains long commands, fetches the rest
/// of long answers, and knows the published keys of a blank card.
final class Host {

    static final String FACTORY_PIN = "123456";
    static final String FACTORY_PUK = "12345678";
    static final byte[] PUBLISHED_KEY =
            HexFormat.of().parseHex("010203040506070801020304050607080102030405060708");

    private static final int SHORT_MAXIMUM = 255;

    private final TrialCard card;

    Host(TrialCard card) {
        this.card = card;
    }

    /// A host whose card has been powered on and the application selected.
    static Host at(TrialCard card) {
        Host host = new Host(card);
        host.select();
        return host;
    }

    void select() {
        assertThat(command("00A40400", "A000000308000010000100").status()).isEqualTo("9000");
    }

    /// Sends one APDU as it is written.
    Answer raw(String apdu) {
        return Answer.of(card.transmit(HexFormat.of().parseHex(apdu)));
    }

    /// Sends a command, chained where it is long, and fetches all of its answer.
    Answer command(String header, String data) {
        return command(header, HexFormat.of().parseHex(data));
    }

    Answer command(String header, byte[] data) {
        byte[] rest = data;
        while (rest.length > SHORT_MAXIMUM) {
            byte[] link = Arrays.copyOf(rest, SHORT_MAXIMUM);
            Answer answer = send("1" + header.substring(1), link);
            assertThat(answer.status()).as("link of a chain").isEqualTo("9000");
            rest = Arrays.copyOfRange(rest, SHORT_MAXIMUM, rest.length);
        }
        return withRest(send(header, rest));
    }

    private Answer send(String header, byte[] data) {
        String length = data.length == 0 ? "" : HexFormat.of().toHexDigits((byte) data.length);
        return raw(header + length + HexFormat.of().formatHex(data) + "00");
    }

    private Answer withRest(Answer first) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        Answer part = first;
        data.writeBytes(part.data());
        while (part.sw() >> 8 == 0x61) {
            part = raw("00C0000000");
            data.writeBytes(part.data());
        }
        return new Answer(data.toByteArray(), part.sw());
    }

    Answer verify(String pin) {
        return command("00200080", padded(pin));
    }

    Answer changePin(String old, String fresh) {
        return command("00240080", Tlv.join(padded(old), padded(fresh)));
    }

    static byte[] padded(String pin) {
        byte[] block = Arrays.copyOf(pin.getBytes(StandardCharsets.US_ASCII), 8);
        Arrays.fill(block, pin.length(), block.length, (byte) 0xFF);
        return block;
    }

    /// Proves the published key under a reference, mutually.
    Answer proveAdministration(String reference) {
        return proveAdministration(reference, "0A", PUBLISHED_KEY);
    }

    Answer proveAdministration(String reference, String algorithm, byte[] key) {
        String header = "0087" + algorithm + reference;
        Answer witness = command(header, "7C028000");
        if (witness.sw() != 0x9000) {
            return witness;
        }
        byte[] clear = aes(Cipher.DECRYPT_MODE, key, Tlv.inside(witness.data(), 0x7C, 0x80));
        byte[] challenge = HexFormat.of().parseHex("00112233445566778899AABBCCDDEEFF");
        Answer proof =
                command(
                        header,
                        Tlv.of(0x7C, Tlv.join(Tlv.of(0x80, clear), Tlv.of(0x81, challenge))));
        if (proof.sw() == 0x9000) {
            assertThat(Tlv.inside(proof.data(), 0x7C, 0x82))
                    .isEqualTo(aes(Cipher.ENCRYPT_MODE, key, challenge));
        }
        return proof;
    }

    static byte[] aes(int mode, byte[] key, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer generate(String reference, String algorithm) {
        return command("004700" + reference, "AC0380" + "01" + algorithm);
    }

    Answer generate(String reference, String algorithm, String policy) {
        return command("004700" + reference, "AC068001" + algorithm + "AA01" + policy);
    }

    Answer sign(String reference, String algorithm, byte[] block) {
        return command(
                "0087" + algorithm + reference,
                Tlv.of(0x7C, Tlv.join(Tlv.of(0x82, new byte[0]), Tlv.of(0x81, block))));
    }

    Answer putObject(String tag, byte[] value) {
        byte[] list = Tlv.of(0x5C, HexFormat.of().parseHex(tag));
        return command("00DB3FFF", Tlv.join(list, Tlv.of(0x53, value)));
    }

    Answer getObject(String tag) {
        return command("00CB3FFF", Tlv.of(0x5C, HexFormat.of().parseHex(tag)));
    }

    Answer metadata(String reference) {
        return withRest(raw("00F700" + reference + "00"));
    }

    Answer attest(String reference) {
        return withRest(raw("00F9" + reference + "0000"));
    }

    Answer importKey(String reference, String algorithm, byte[] parts) {
        return command("00FE" + algorithm + reference, parts);
    }

    Answer resetPin(String puk, String pin) {
        return command("002C0080", Tlv.join(puk.getBytes(StandardCharsets.US_ASCII), padded(pin)));
    }

    Answer changePuk(String old, String fresh) {
        return command("00240081", (old + fresh).getBytes(StandardCharsets.US_ASCII));
    }

    Answer move(String source, String target) {
        return raw("00F6" + target + source);
    }

    Answer seal() {
        return raw("00F50000");
    }

    Answer setManagementKey(String algorithm, String reference, byte[] key) {
        byte[] head = HexFormat.of().parseHex(algorithm + reference);
        return command("00FFFFFF", Tlv.join(head, new byte[] {(byte) key.length}, key));
    }
}
