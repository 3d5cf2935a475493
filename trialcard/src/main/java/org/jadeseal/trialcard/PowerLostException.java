// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

/// The card lost its power during a command: there is no answer, and nobody knows how far it got.
public final class PowerLostException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PowerLostException() {
        super("the card lost its power during the command");
    }
}
