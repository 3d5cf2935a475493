// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// Why a command to a card has no result.
public abstract sealed class CardException extends RuntimeException
        permits CardUnreachableException, CardRefusedException, MalformedAnswerException {

    private static final long serialVersionUID = 1L;

    CardException(String message) {
        super(message);
    }

    CardException(String message, Throwable cause) {
        super(message, cause);
    }
}
