// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// The card was pulled, the reader unplugged or the reader service ended: start over when a card is
/// back. Whether the last command was carried out is unknown; only the card can tell.
public final class CardUnreachableException extends CardException {

    private static final long serialVersionUID = 1L;

    public CardUnreachableException(String message) {
        super(message);
    }

    public CardUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
