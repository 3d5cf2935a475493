// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.custody;

/// A secret is not sealed or opened as it was asked for. Nothing was changed.
public final class CustodyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CustodyRefusedException(String message) {
        super(message);
    }
}
