// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.io.IOException;

/// The letters did not come out. The message is for the officer, in the language of this computer.
public final class PrintFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PrintFailedException(String message) {
        super(message);
    }

    private PrintFailedException(String message, IOException cause) {
        super(message, cause);
    }

    /// There is no font with a character of the letters.
    static PrintFailedException noGlyph(int codePoint) {
        return new PrintFailedException(
                StationWords.here(
                        "failed.glyph",
                        Character.toString(codePoint),
                        "U+%04X".formatted(codePoint)));
    }

    /// The file or folder could not be written.
    static PrintFailedException unwritable(IOException cause) {
        return new PrintFailedException(
                StationWords.here(
                        "failed.folder",
                        cause.getClass().getSimpleName(),
                        String.valueOf(cause.getMessage())),
                cause);
    }

    /// What the officer should know.
    String text() {
        return String.valueOf(getMessage());
    }
}
