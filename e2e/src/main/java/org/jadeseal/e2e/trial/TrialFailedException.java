// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

/// The trial cannot go on; the message says why and what to do.
public final class TrialFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TrialFailedException(String message) {
        super(message);
    }
}
