// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Optional;
import java.util.OptionalInt;

/// The part of [PivCard] that reads and writes data objects (SP 800-73-5 Part 2, 3.1.2 and 3.3.2).
final class CardObjects {

    private static final int TAG_LIST = 0x5C;
    private static final int CONTENT = 0x53;

    private final Commands commands;

    CardObjects(Commands commands) {
        this.commands = commands;
    }

    Optional<byte[]> read(DataObjectId id) {
        byte[] list = new TlvWriter().put(TAG_LIST, bytes(id)).bytes();
        ResponseApdu response = commands.send(Instruction.GET_OBJECT, 0x3F, 0xFF, list);
        if (response.status().code() == 0x6A82) {
            return Optional.empty();
        }
        byte[] answer = Commands.demand(Instruction.GET_OBJECT, response);
        return answer.length == 0
                ? Optional.empty()
                : Optional.of(TlvReader.value(outerTag(id), answer)).filter(c -> c.length > 0);
    }

    void write(DataObjectId id, byte[] content) {
        byte[] list = new TlvWriter().put(TAG_LIST, bytes(id)).put(CONTENT, content).bytes();
        commands.demand(Instruction.PUT_OBJECT, 0x3F, 0xFF, list);
    }

    Optional<byte[]> readCertificate(KeyReference key) {
        return read(DataObjectId.certificateOf(key)).map(CertificateObject::parse);
    }

    void writeCertificate(KeyReference key, byte[] certificate) {
        byte[] content =
                certificate.length == 0 ? certificate : CertificateObject.encode(certificate);
        write(DataObjectId.certificateOf(key), content);
    }

    Optional<CardVersion> version() {
        return extension(Instruction.GET_VERSION, 3)
                .map(v -> new CardVersion(unsigned(v[0]), unsigned(v[1]), unsigned(v[2])));
    }

    OptionalInt serial() {
        return extension(Instruction.GET_SERIAL, 4)
                .map(s -> OptionalInt.of(number(s)))
                .orElse(OptionalInt.empty());
    }

    private Optional<byte[]> extension(Instruction instruction, int length) {
        ResponseApdu response = commands.send(instruction, 0, 0);
        if (response.status() instanceof StatusWord.Other) {
            return Optional.empty();
        }
        byte[] answer = Commands.demand(instruction, response);
        if (answer.length != length) {
            throw new MalformedAnswerException(
                    "%d bytes for %s, expected %d"
                            .formatted(answer.length, instruction.title(), length));
        }
        return Optional.of(answer);
    }

    private static int number(byte[] serial) {
        int number = 0;
        for (byte digit : serial) {
            number = (number << 8) | unsigned(digit);
        }
        if (number < 0) {
            throw new MalformedAnswerException("a serial number above 2147483647");
        }
        return number;
    }

    private static int unsigned(byte value) {
        return Byte.toUnsignedInt(value);
    }

    private static int outerTag(DataObjectId id) {
        return id.tag() > 0xFFFF ? CONTENT : id.tag();
    }

    private static byte[] bytes(DataObjectId id) {
        int tag = id.tag();
        if (tag > 0xFFFF) {
            return new byte[] {(byte) (tag >> 16), (byte) (tag >> 8), (byte) tag};
        }
        return tag > 0xFF ? new byte[] {(byte) (tag >> 8), (byte) tag} : new byte[] {(byte) tag};
    }
}
