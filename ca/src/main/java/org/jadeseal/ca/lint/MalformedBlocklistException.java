// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.nio.file.Path;

/// A blocklist that cannot be read as a whole is not read at all: a key that nobody notices is
/// worse than a server that does not start.
public final class MalformedBlocklistException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedBlocklistException(Path file, int line) {
        super(
                "line "
                        + line
                        + " of blocklist "
                        + file
                        + " must be 20 or 64 hexadecimal digits, or begin with #; mend or remove the"
                        + " file");
    }
}
