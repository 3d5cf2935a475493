// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

/// The REST door was asked for and cannot be opened.
public final class DoorStaysShutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DoorStaysShutException(DoorSettings settings, Throwable cause) {
        super(
                "the REST door does not open on port %d with %s and %s"
                        .formatted(settings.port(), settings.certificate(), settings.key()),
                cause);
    }
}
