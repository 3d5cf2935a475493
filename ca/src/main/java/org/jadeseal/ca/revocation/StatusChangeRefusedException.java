// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

/// A change of status that the certificate's present status does not allow.
public final class StatusChangeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatusChangeRefusedException(StatusChange change, String present) {
        super(
                "the status of certificate "
                        + change.certificate()
                        + " cannot change by '"
                        + Moves.name(change)
                        + "': it "
                        + present);
    }
}
