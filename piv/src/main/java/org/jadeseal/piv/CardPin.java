// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.OptionalInt;

/// The part of [PivCard] that deals with the holder's PIN (SP 800-73-5 Part 2, 3.2).
final class CardPin {

    private static final int PIN = 0x80;
    private static final int PUK = 0x81;
    private static final int WITHOUT_OLD_PIN = 0x02;
    private static final int FORGET = 0xFF;

    private static final int DEFAULT = 0x05;
    private static final int TRIES = 0x06;
    private static final int CHANGES = 0xC1;
    private static final int SEALED = 0xC2;

    private final Commands commands;

    CardPin(Commands commands) {
        this.commands = commands;
    }

    PinStatus status() {
        StatusWord status = commands.send(Instruction.VERIFY, 0, PIN).status();
        return switch (status) {
            case StatusWord.Success() -> new PinStatus.Verified();
            case StatusWord.WrongPin(int left) when left > 0 -> new PinStatus.TriesLeft(left);
            case StatusWord.WrongPin _, StatusWord.Blocked _ -> new PinStatus.Blocked();
            case StatusWord.BytesPending _,
                    StatusWord.WrongLength _,
                    StatusWord.NotAuthorized _,
                    StatusWord.Other _ ->
                    throw new CardRefusedException(Instruction.VERIFY.title(), status);
        };
    }

    PinOutcome verify(Pin given) {
        return send(Instruction.VERIFY, 0, given.copy());
    }

    boolean isVerifiedAtReader() {
        return commands.readerKeys().isPresent();
    }

    boolean isChangedAtReader() {
        return commands.readerKeys().filter(ReaderKeys::canChange).isPresent();
    }

    ReaderPin verifyAtReader() {
        return commands.readerKeys()
                .flatMap(ReaderKeys::verify)
                .map(ReaderPin::of)
                .orElseGet(ReaderPin.NoKeys::new);
    }

    ReaderPin changeAtReader() {
        return commands.readerKeys()
                .flatMap(ReaderKeys::change)
                .map(ReaderPin::of)
                .orElseGet(ReaderPin.NoKeys::new);
    }

    void forget() {
        commands.demand(Instruction.VERIFY, FORGET, PIN);
    }

    PinOutcome change(Pin present, Pin future) {
        return send(Instruction.CHANGE_REFERENCE, 0, joined(present.copy(), future.copy()));
    }

    PinOutcome reset(Pin future) {
        return send(Instruction.RESET_RETRY, WITHOUT_OLD_PIN, future.copy());
    }

    PinOutcome reset(Secret puk, Pin future) {
        return send(Instruction.RESET_RETRY, 0, joined(puk(puk), future.copy()));
    }

    PinOutcome changePuk(Secret present, Secret future) {
        byte[] both = joined(puk(present), puk(future));
        try {
            return outcome(
                    Instruction.CHANGE_REFERENCE,
                    commands.send(Instruction.CHANGE_REFERENCE, 0, PUK, both).status());
        } finally {
            Arrays.fill(both, (byte) 0);
        }
    }

    private static byte[] puk(Secret puk) {
        if (puk.length() != Pin.LONGEST) {
            throw new IllegalArgumentException(
                    "a PUK of " + puk.length() + " bytes, expected " + Pin.LONGEST);
        }
        return puk.copy();
    }

    /// Zeroes both.
    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        Arrays.fill(one, (byte) 0);
        Arrays.fill(other, (byte) 0);
        return both;
    }

    PinMetadata metadata() {
        byte[] answer = commands.demand(Instruction.GET_METADATA, 0, PIN);
        byte[] initial = TlvReader.of(answer).skipTo(DEFAULT);
        byte[] tries = TlvReader.of(answer).skipTo(TRIES);
        if (initial.length != 1 || tries.length != 2) {
            throw new MalformedAnswerException("PIN metadata with fields of a wrong length");
        }
        return new PinMetadata(
                Byte.toUnsignedInt(tries[1]),
                Byte.toUnsignedInt(tries[0]),
                initial[0] != 0,
                changes(answer),
                isSealed(answer));
    }

    private static OptionalInt changes(byte[] answer) {
        return TlvReader.of(answer)
                .find(CHANGES)
                .filter(counter -> counter.length == 2)
                .map(c ->
                        OptionalInt.of((Byte.toUnsignedInt(c[0]) << 8) | Byte.toUnsignedInt(c[1])))
                .orElse(OptionalInt.empty());
    }

    private static boolean isSealed(byte[] answer) {
        return TlvReader.of(answer)
                .find(SEALED)
                .filter(flag -> flag.length == 1 && flag[0] == 1)
                .isPresent();
    }

    /// Zeroes the data.
    private PinOutcome send(Instruction instruction, int p1, byte[] data) {
        try {
            return outcome(instruction, commands.send(instruction, p1, PIN, data).status());
        } finally {
            Arrays.fill(data, (byte) 0);
        }
    }

    private static PinOutcome outcome(Instruction instruction, StatusWord status) {
        return switch (status) {
            case StatusWord.Success() -> new PinOutcome.Accepted();
            case StatusWord.WrongPin(int left) when left > 0 -> new PinOutcome.WrongPin(left);
            case StatusWord.WrongPin _, StatusWord.Blocked _ -> new PinOutcome.Blocked();
            case StatusWord.NotAuthorized _ -> new PinOutcome.NotAuthorized();
            case StatusWord.Other(int code) when code == 0x6A80 -> new PinOutcome.NewPinRefused();
            case StatusWord.BytesPending _, StatusWord.WrongLength _, StatusWord.Other _ ->
                    throw new CardRefusedException(instruction.title(), status);
        };
    }
}
