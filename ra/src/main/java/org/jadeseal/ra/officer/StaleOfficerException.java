// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import org.jadeseal.ra.authorization.OfficerId;

/// An officer's record was changed by somebody else between reading and writing; the unit is
/// undone.
final class StaleOfficerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleOfficerException(OfficerId id) {
        super("officer " + id.value() + " was changed by somebody else; read it again");
    }
}
