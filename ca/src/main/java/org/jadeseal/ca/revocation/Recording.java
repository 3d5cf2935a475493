// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

/// What became of a change of status.
public sealed interface Recording {

    /// It stands in the ledger when the unit of work is committed.
    record Recorded(long position, CertificateStatus status) implements Recording {}

    /// The certificate is in a state from which this change does not lead anywhere.
    record NotPossible(StatusChange change, CertificateStatus status) implements Recording {}

    /// We have never issued it.
    record NeverIssued(StatusChange change) implements Recording {}

    /// For units of work that can only be undone when the change is refused.
    ///
    /// @throws StatusChangeRefusedException if it was not recorded
    default Recorded orUndo() {
        return switch (this) {
            case Recorded recorded -> recorded;
            case NotPossible(StatusChange change, CertificateStatus status) ->
                    throw new StatusChangeRefusedException(change, "is " + status);
            case NeverIssued(StatusChange change) ->
                    throw new StatusChangeRefusedException(change, "was never issued");
        };
    }
}
