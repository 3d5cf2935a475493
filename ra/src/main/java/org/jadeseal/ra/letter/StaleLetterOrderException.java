// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.letter;

import org.jadeseal.ra.form.CaseNumber;

/// A letter was changed by somebody else since it was read; the unit is undone.
final class StaleLetterOrderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleLetterOrderException(CaseNumber number) {
        super("the letter of " + number.value() + " was changed by somebody else; read it again");
    }
}
