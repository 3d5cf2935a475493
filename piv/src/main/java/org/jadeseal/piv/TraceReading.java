// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// One command of a trace and what its answer means to us.
///
/// @param line where the command stands, from 1
/// @param title as the standard writes the command, with what it is about
/// @param meaning of the answer; why we do not understand it, where we do not
/// @param understood whether the program could go on with that answer
public record TraceReading(int line, String title, String meaning, boolean understood) {

    /// As `./dev trace` prints it.
    @Override
    public String toString() {
        return "%5d  %-34s %s%s"
                .formatted(line, title, understood ? "" : "NOT UNDERSTOOD: ", meaning);
    }
}
