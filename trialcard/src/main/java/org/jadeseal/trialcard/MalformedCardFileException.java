// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.nio.file.Path;

/// A file is not a trial card, is damaged, or was written by another version of the applet.
public final class MalformedCardFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedCardFileException(Path file, String fault) {
        super(file + " is not a usable trial card: " + fault);
    }
}
