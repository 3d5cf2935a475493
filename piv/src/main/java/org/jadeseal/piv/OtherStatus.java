// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// The words for status words that need no type of their own (ISO/IEC 7816-4, table 6).
final class OtherStatus {

    private OtherStatus() {}

    static String inWords(int code) {
        return "%s (%04X)".formatted(meaning(code), code);
    }

    private static String meaning(int code) {
        return switch (code) {
            case 0x6300 -> "authentication failed";
            case 0x6581 -> "writing to memory failed";
            case 0x6700 -> "wrong length";
            case 0x6882 -> "secure messaging not supported";
            case 0x6883 -> "last command of the chain expected";
            case 0x6884 -> "command chaining not supported";
            case 0x6985 -> "conditions of use not satisfied";
            case 0x6A80 -> "wrong data";
            case 0x6A81 -> "function not supported";
            case 0x6A82 -> "object or application not found";
            case 0x6A84 -> "not enough memory";
            case 0x6A86 -> "wrong parameters P1 P2";
            case 0x6A88 -> "key or reference not found";
            case 0x6D00 -> "command not known";
            case 0x6E00 -> "class not supported";
            case 0x6F00 -> "no precise diagnosis";
            default -> "unknown status word";
        };
    }
}
