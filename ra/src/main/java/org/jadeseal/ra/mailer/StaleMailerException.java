// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mailer;

/// A sheet was changed by somebody else between reading and writing; the unit is undone.
final class StaleMailerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleMailerException(SheetNumber number) {
        super("sheet " + number.value() + " was changed by somebody else; read it again");
    }
}
