// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jadeseal.piv.ReaderKeys;

/// A reader with keys, as PC/SC part 10 describes it, and the fingers before it. It reads what it
/// is told to ask, checks what is typed, builds the command and gives it to the card.
public final class SimulatedPinPad {

    /// A finger on the key for that.
    public static final String CANCEL = "cancel";

    /// Nobody types.
    public static final String NOTHING = "nothing";

    private static final long FEATURES = 0x4200_0000L + ReaderFeatures.REQUEST;
    private static final long VERIFY = 0x4233_0006L;
    private static final long MODIFY = 0x4233_0007L;

    private final Driver driver;
    private final Deque<String> fingers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    /// What kind of driver the reader has.
    public enum Driver {
        HONEST,
        WITHOUT_CHANGE,
        /// Reports 9000 and has asked nobody.
        LIAR,
        /// Reports success, and not a byte.
        SILENT,
        /// Understands none of our questions.
        REFUSING,
        /// Breaks when it is asked.
        BROKEN
    }

    public SimulatedPinPad(Driver driver, String... fingers) {
        this.driver = driver;
        this.fingers.addAll(List.of(fingers));
    }

    /// What was asked, in order.
    public List<String> asked() {
        return asked;
    }

    /// The keys as the agent sees them.
    ///
    /// @param card where the reader sends commands
    public Optional<ReaderKeys> keys(UnaryOperator<byte[]> card) {
        return PcscKeys.of((code, input) -> control(code, input, card), FEATURES);
    }

    private Optional<byte[]> control(long code, byte[] input, UnaryOperator<byte[]> card) {
        if (code == FEATURES) {
            String modify = driver == Driver.WITHOUT_CHANGE ? "" : "070442330007";
            return Optional.of(HexFormat.of().parseHex("120442330012" + "060442330006" + modify));
        }
        asked.add(code == VERIFY ? "verify" : "change");
        return switch (driver) {
            case LIAR -> Optional.of(status(0x9000));
            case SILENT -> Optional.of(new byte[0]);
            case REFUSING -> Optional.of(status(0x6B80));
            case BROKEN -> Optional.empty();
            case HONEST, WITHOUT_CHANGE -> Optional.of(asks(code, input, card));
        };
    }

    private byte[] asks(long code, byte[] input, UnaryOperator<byte[]> card) {
        if (code == VERIFY) {
            return verify(input, card);
        }
        return code == MODIFY ? modify(input, card) : status(0x6B80);
    }

    private byte[] verify(byte[] input, UnaryOperator<byte[]> card) {
        ByteBuffer told = ByteBuffer.wrap(input).order(ByteOrder.LITTLE_ENDIAN);
        boolean understood = told.get(2) == (byte) 0x82 && told.get(3) == 8 && told.get(7) == 2;
        if (!understood || told.getInt(15) != input.length - 19) {
            return status(0x6B80);
        }
        return typed(told.get(5), told.get(6))
                .map(digits -> {
                    byte[] command = Arrays.copyOfRange(input, 19, input.length);
                    put(digits, command, 5);
                    return card.apply(command);
                })
                .orElseGet(this::ended);
    }

    private byte[] modify(byte[] input, UnaryOperator<byte[]> card) {
        ByteBuffer told = ByteBuffer.wrap(input).order(ByteOrder.LITTLE_ENDIAN);
        boolean understood = told.get(2) == (byte) 0x82 && told.get(3) == 8 && told.get(9) == 3;
        if (!understood || told.getInt(20) != input.length - 24) {
            return status(0x6B80);
        }
        byte[] command = Arrays.copyOfRange(input, 24, input.length);
        List<String> three = new ArrayList<>();
        while (three.size() < 3) {
            Optional<String> digits = typed(told.get(7), told.get(8));
            if (digits.isEmpty()) {
                return ended();
            }
            three.add(digits.get());
        }
        if (!three.get(1).equals(three.get(2))) {
            return status(0x6402);
        }
        put(three.get(0), command, 5 + told.get(5));
        put(three.get(1), command, 5 + told.get(6));
        return card.apply(command);
    }

    private int why = 0x6401;

    private Optional<String> typed(int longest, int shortest) {
        String next = fingers.isEmpty() ? NOTHING : fingers.pop();
        if (next.equals(CANCEL) || next.equals(NOTHING)) {
            why = next.equals(CANCEL) ? 0x6401 : 0x6400;
            return Optional.empty();
        }
        why = 0x6403;
        return Optional.of(next).filter(d -> d.length() >= shortest && d.length() <= longest);
    }

    private byte[] ended() {
        return status(why);
    }

    private static void put(String digits, byte[] command, int at) {
        byte[] ascii = digits.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, command, at, ascii.length);
    }

    private static byte[] status(int code) {
        return new byte[] {(byte) (code >> 8), (byte) code};
    }
}
