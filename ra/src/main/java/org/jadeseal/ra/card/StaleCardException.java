// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

/// A card was changed by somebody else between reading and writing; the unit is undone.
final class StaleCardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleCardException(CardNumber number) {
        super("card " + number.value() + " was changed by somebody else; read it again");
    }
}
