// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.decision;

/// A file is not a signed decision.
public final class MalformedDecisionException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedDecisionException(String message) {
        super(message);
    }
}
