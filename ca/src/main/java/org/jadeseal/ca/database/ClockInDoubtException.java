// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

/// This computer's clock cannot be right, so nothing is written, issued, signed or audited until it
/// is (T17). Nothing has happened.
public abstract sealed class ClockInDoubtException extends RuntimeException
        permits ClockWentBackException, ClockRanAwayException {

    private static final long serialVersionUID = 1L;

    ClockInDoubtException(String message) {
        super(message);
    }
}
