// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// The card answered a command with a status word that nobody expected there.
public final class CardRefusedException extends CardException {

    private static final long serialVersionUID = 1L;

    private final String command;
    private final int code;

    CardRefusedException(String command, StatusWord status) {
        super("the card refused %s: %s".formatted(command, status.inWords()));
        this.command = command;
        this.code = status.code();
    }

    /// The command's name as SP 800-73 writes it, for example `GENERAL AUTHENTICATE`.
    public String command() {
        return command;
    }

    /// What the card said.
    public StatusWord status() {
        return StatusWord.of(code);
    }
}
