// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import org.jadeseal.ca.database.Transaction;

/// Takes out of the journal what must not outlive its use.
public final class Redaction {

    private Redaction() {}

    /// The hash of a letter's password belongs to the account, under the pepper, and nowhere else
    /// (SEC-104); it leaves the journal in the unit of work that puts it there.
    ///
    /// @param step number of the step that printed the letters
    public static void passwordHash(Transaction transaction, TaskId task, int step) {
        SqlJournal.redact(transaction, task, step, "passwordHash");
    }
}
