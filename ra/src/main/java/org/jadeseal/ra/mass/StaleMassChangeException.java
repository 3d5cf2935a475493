// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import org.jadeseal.ra.form.CaseNumber;

/// Somebody else changed it since it was read.
final class StaleMassChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleMassChangeException(CaseNumber caseNumber) {
        super("mass change " + caseNumber.value() + " was changed by somebody else; read it again");
    }
}
