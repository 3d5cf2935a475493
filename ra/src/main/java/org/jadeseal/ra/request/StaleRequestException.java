// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import org.jadeseal.ra.form.CaseNumber;

/// A request was changed by somebody else since it was read; the unit is undone.
final class StaleRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleRequestException(CaseNumber caseNumber) {
        super("request " + caseNumber.value() + " was changed by somebody else; read it again");
    }
}
