// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

/// A client is not taken in, or not let go; the message is for the operator.
public final class ClientRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClientRefusedException(String message) {
        super(message);
    }
}
