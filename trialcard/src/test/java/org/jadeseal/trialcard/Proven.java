// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

/// What was proven to a card since it was selected, as somebody beside it has it.
final class Proven {

    private boolean administration;
    private boolean wasAdministered;
    private boolean pin;
    private boolean pinJustNow;
    private boolean pinChanged;

    void administration(Answer answer) {
        administration |= answer.isOk();
        wasAdministered |= administration;
        pinJustNow = false;
    }

    void pin(Answer answer) {
        pin |= answer.isOk();
        pinJustNow = answer.isOk();
    }

    /// The card has lost its power, or was selected anew.
    void forget() {
        administration = false;
        pin = false;
        pinJustNow = false;
    }

    /// A command was answered.
    void after(byte[] command, Answer answer) {
        boolean isLink = (command[0] & 0x10) != 0;
        boolean isDone = answer.isOk() && !isLink;
        switch (Byte.toUnsignedInt(command[1])) {
            case 0xA4 -> {
                if (isDone) {
                    forget();
                }
            }
            case 0x20 -> verified(command, isDone);
            case 0x24 -> {
                pinChanged |= isDone;
                pin |= isDone;
                pinJustNow = false;
            }
            case 0xC0 -> {
                // fetches the rest of an answer, which is no command of its own
            }
            default -> pinJustNow &= isLink || isUnheard(answer);
        }
    }

    private void verified(byte[] command, boolean isDone) {
        if (isDone && command[2] == (byte) 0xFF) {
            pin = false;
        }
        pin |= isDone && command[2] == 0 && command.length > 5;
        pinJustNow = isDone && command[2] == 0 && command.length > 5;
    }

    /// The card takes no notice of commands of another class.
    private static boolean isUnheard(Answer answer) {
        return answer.sw() == 0x6E00 || answer.sw() == 0x6884;
    }

    boolean administration() {
        return administration;
    }

    /// Now or before.
    boolean wasAdministered() {
        return wasAdministered;
    }

    boolean pin() {
        return pin;
    }

    /// By the command directly before.
    boolean pinJustNow() {
        return pinJustNow;
    }

    boolean pinChanged() {
        return pinChanged;
    }
}
