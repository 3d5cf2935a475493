// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

/// What was given does not suffice, or is not to be believed. Nothing was changed.
public final class ReconcileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReconcileRefusedException(String message) {
        super(message);
    }
}
