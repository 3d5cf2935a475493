// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.folder;

/// A data folder, its certificates and its settings do not agree about trial and production. The
/// server must not start.
public final class WrongKindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message which thing says what
    public WrongKindException(String message) {
        super(message);
    }
}
