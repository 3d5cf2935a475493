// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

/// The database was put back from a backup, and nobody has compared it with what was published
/// since: nothing is signed, no status is told.
public final class NotReconciledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReconciledException(Restoration restoration) {
        super(
                "this installation was restored at "
                        + restoration.restoredAt()
                        + " from the backup of "
                        + restoration.backupAt()
                        + "; nothing is signed before it has been reconciled with what was published"
                        + " since then: the command 'reconcile' shows how");
    }
}
