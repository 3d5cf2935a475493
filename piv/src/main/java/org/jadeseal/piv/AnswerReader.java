// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Says in words what an answer means, by giving it to the code that would have asked for it.
final class AnswerReader {

    private static final int CERTIFICATE = 0x70;
    private static final int PIN = 0x80;
    private static final int PUK = 0x81;
    private static final int FORGET = 0xFF;

    private final int code;
    private final int p1;
    private final int p2;
    private final byte[] data;
    private final byte[] answer;

    AnswerReader(byte[] header, byte[] data, byte[] answer) {
        this.code = Byte.toUnsignedInt(header[1]);
        this.p1 = Byte.toUnsignedInt(header[2]);
        this.p2 = Byte.toUnsignedInt(header[3]);
        this.data = data;
        this.answer = answer;
    }

    TraceReading read(int line, boolean isHidden) {
        Optional<Instruction> instruction = Instruction.ofCode(code);
        String title = instruction.map(this::title).orElse("%02X".formatted(code));
        try {
            StatusWord status = ResponseApdu.parse(answer).status();
            boolean hasMeaning = status instanceof StatusWord.Success && instruction.isPresent();
            String meaning =
                    standing(status)
                            .orElseGet(() ->
                                    hasMeaning
                                            ? meaning(instruction.get(), isHidden)
                                            : status.inWords());
            return new TraceReading(line, title, meaning, true);
        } catch (CardException | IllegalArgumentException e) {
            return new TraceReading(line, title, String.valueOf(e.getMessage()), false);
        }
    }

    private String title(Instruction instruction) {
        return switch (instruction) {
            case GET_OBJECT, PUT_OBJECT ->
                    instruction.title() + object().map(id -> " " + id).orElse("");
            case GET_METADATA, AUTHENTICATE, GENERATE, VERIFY, CHANGE_REFERENCE, RESET_RETRY ->
                    "%s %02X%s"
                            .formatted(instruction.title(), p2, isQuestion() ? ", a question" : "");
            case ATTEST -> "%s %02X".formatted(instruction.title(), p1);
            case MOVE_KEY -> "%s %02X to %02X".formatted(instruction.title(), p2, p1);
            default -> instruction.title();
        };
    }

    /// VERIFY without data asks how the PIN stands, and takes no try away.
    private boolean isQuestion() {
        return code == Instruction.VERIFY.code() && p1 != FORGET && data.length == 0;
    }

    /// How the PIN stands, where that was asked and answered.
    private Optional<String> standing(StatusWord status) {
        boolean isAnswer =
                status instanceof StatusWord.Success
                        || status instanceof StatusWord.WrongPin
                        || status instanceof StatusWord.Blocked;
        return isQuestion() && isAnswer
                ? Optional.of(TraceWords.of(new CardPin(commands()).status(), status))
                : Optional.empty();
    }

    private String meaning(Instruction instruction, boolean isHidden) {
        if (isHidden) {
            return (answer.length - 2) + " bytes, hidden";
        }
        return switch (instruction) {
            case SELECT -> Selection.isPiv(commands()) ? "a PIV card" : "no PIV card";
            case GET_OBJECT -> object().map(this::content).orElse("no object is named");
            case GET_METADATA -> metadata();
            case GET_VERSION ->
                    new CardObjects(commands()).version().map(String::valueOf).orElse("");
            case GET_SERIAL -> Integer.toString(new CardObjects(commands()).serial().orElse(0));
            case GENERATE ->
                    "a new key: " + CardPublicKey.parse(algorithm(), template()).getAlgorithm();
            case VERIFY -> verification();
            default -> "success, " + (answer.length - 2) + " bytes";
        };
    }

    private String verification() {
        return p1 == FORGET ? "forgotten" : "the PIN is given";
    }

    /// Empty where the command names no object that we know.
    private Optional<DataObjectId> object() {
        if (data.length < 2 || data[0] != 0x5C || data.length < 2 + data[1] || data[1] < 1) {
            return Optional.empty();
        }
        String tag = HexFormat.of().formatHex(data, 2, Math.min(2 + data[1], 5));
        try {
            return Optional.of(new DataObjectId(Integer.parseInt(tag, 16)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String content(DataObjectId id) {
        Optional<byte[]> read = new CardObjects(commands()).read(id);
        return read.map(content -> described(id, content)).orElse("empty");
    }

    private static String described(DataObjectId id, byte[] content) {
        if (id.equals(DataObjectId.CHUID)) {
            return "GUID " + HexFormat.of().formatHex(Chuid.parse(content).guid());
        }
        if (id.equals(DataObjectId.KEY_HISTORY)) {
            return TraceWords.of(KeyHistory.parse(content));
        }
        if (id.equals(DataObjectId.DISCOVERY)) {
            return TraceWords.of(Discovery.parse(content));
        }
        return content[0] == CERTIFICATE
                ? "a certificate of " + CertificateObject.parse(content).length + " bytes"
                : content.length + " bytes";
    }

    private String metadata() {
        if (p2 == PIN || p2 == PUK) {
            return TraceWords.of(new CardPin(commands()).metadata());
        }
        KeyReference key = new KeyReference(p2);
        if (key.isAdministration()) {
            return new CardAdministration(commands()).algorithm(key).name();
        }
        return new CardKeys(commands()).metadata(key).map(TraceWords::of).orElse("no key");
    }

    /// '80' in the template 'AC' of GENERATE.
    private KeyAlgorithm algorithm() {
        byte[] asked = TlvReader.inside(0xAC, data).expect(0x80, 1);
        return KeyAlgorithm.ofCode(Byte.toUnsignedInt(asked[0]))
                .orElseThrow(() -> new MalformedAnswerException("a key of an unknown algorithm"));
    }

    private byte[] template() {
        return TlvReader.value(0x7F49, Arrays.copyOf(answer, answer.length - 2));
    }

    private Commands commands() {
        return new Commands(_ -> answer.clone());
    }
}
