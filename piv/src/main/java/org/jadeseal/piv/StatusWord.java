// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// What the card answers after its data: SW1-SW2 (ISO/IEC 7816-4, SP 800-73 Part 2).
public sealed interface StatusWord {

    /// Both bytes as one number, for example 0x9000.
    int code();

    /// What it means, with the code, for a message.
    String inWords();

    /// '9000'.
    record Success() implements StatusWord {
        @Override
        public int code() {
            return 0x9000;
        }

        @Override
        public String inWords() {
            return "success (9000)";
        }
    }

    /// '61xx': `count` more bytes wait for GET RESPONSE (0 stands for 256 or more).
    record BytesPending(int count) implements StatusWord {
        @Override
        public int code() {
            return 0x6100 | count;
        }

        @Override
        public String inWords() {
            return "more bytes wait (%04X)".formatted(code());
        }
    }

    /// '6Cxx': the same command again, asking for exactly `expected` bytes (0 stands for 256).
    record WrongLength(int expected) implements StatusWord {
        @Override
        public int code() {
            return 0x6C00 | expected;
        }

        @Override
        public String inWords() {
            return "asked for the wrong number of bytes (%04X)".formatted(code());
        }
    }

    /// '63Cx': wrong PIN or PUK, `triesLeft` (0 to 15) tries before it blocks.
    record WrongPin(int triesLeft) implements StatusWord {
        @Override
        public int code() {
            return 0x63C0 | triesLeft;
        }

        @Override
        public String inWords() {
            return "wrong PIN, %d tries left (%04X)".formatted(triesLeft, code());
        }
    }

    /// '6983': the PIN or PUK is blocked.
    record Blocked() implements StatusWord {
        @Override
        public int code() {
            return 0x6983;
        }

        @Override
        public String inWords() {
            return "the PIN is blocked (6983)";
        }
    }

    /// '6982': the PIN or an administration key has to open this first.
    record NotAuthorized() implements StatusWord {
        @Override
        public int code() {
            return 0x6982;
        }

        @Override
        public String inWords() {
            return "security status not satisfied, PIN or administration key is missing (6982)";
        }
    }

    /// Any other.
    record Other(int code) implements StatusWord {
        @Override
        public String inWords() {
            return OtherStatus.inWords(code);
        }
    }

    /// The type that stands for a code.
    ///
    /// @param code both bytes; what is above the lower sixteen bits is ignored
    static StatusWord of(int code) {
        int word = code & 0xFFFF;
        return switch (word) {
            case 0x9000 -> new Success();
            case 0x6982 -> new NotAuthorized();
            case 0x6983 -> new Blocked();
            default -> ofRange(word);
        };
    }

    private static StatusWord ofRange(int word) {
        return switch (word >> 8) {
            case 0x61 -> new BytesPending(word & 0xFF);
            case 0x6C -> new WrongLength(word & 0xFF);
            default -> (word & 0xFFF0) == 0x63C0 ? new WrongPin(word & 0xF) : new Other(word);
        };
    }
}
