// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.reader;

/// Another program holds the card: the person has to end what it does there, or close it.
public final class ReaderTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReaderTakenException(String message) {
        super(message);
    }
}
