// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// A trace was read that no [TracedConnection] wrote.
public final class MalformedTraceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedTraceException(int line, String expected) {
        super("line %d of the trace is not as written, expected %s".formatted(line, expected));
    }
}
