// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

/// The octets are not a public key of a kind we know.
public final class MalformedKeyException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedKeyException(String message) {
        super(message);
    }

    MalformedKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
