// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.jadeseal.ca.audit.AuditDoubtException;
import org.jadeseal.ca.backup.BackupRefusedException;
import org.jadeseal.ca.database.ClockInDoubtException;
import org.jadeseal.ca.database.DatabaseUnavailableException;
import org.jadeseal.ca.folder.WrongKindException;
import org.jadeseal.ca.key.KeyUnusableException;
import org.jadeseal.ca.restoration.ReconcileRefusedException;

/// How a command of the operators ends: what was not understood and what was refused is told in
/// words; everything else is a defect and stays one.
final class CommandEnd {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private CommandEnd() {}

    /// Runs the command and tells how it ended.
    ///
    /// @param refused what stands before the reason of a refusal
    /// @return the exit code: 0 when it was done, 1 when it was refused, 2 when it was not
    ///   understood
    static int of(Runnable command, String usage, String refused, PrintStream out) {
        try {
            command.run();
            return DONE;
        } catch (IllegalArgumentException e) {
            out.println(usage);
            out.println(e.getMessage());
            return NOT_UNDERSTOOD;
        } catch (AuditDoubtException
                | BackupRefusedException
                | ClockInDoubtException
                | DatabaseUnavailableException
                | KeyUnusableException
                | ReconcileRefusedException
                | UncheckedIOException
                | WrongKindException e) {
            out.println(refused + ": " + e.getMessage());
            return REFUSED;
        }
    }
}
