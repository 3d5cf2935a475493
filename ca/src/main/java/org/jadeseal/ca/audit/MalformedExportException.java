// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

/// A line of an export is not as it must be. The message goes on a sentence that names the line.
final class MalformedExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedExportException(String message) {
        super(message);
    }

    MalformedExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
