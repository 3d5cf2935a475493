// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

/// A form was changed by somebody else between reading and writing; the unit is undone.
final class StaleFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleFormException(CaseNumber caseNumber) {
        super("form " + caseNumber.value() + " was changed by somebody else; read it again");
    }
}
