// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

/// The octets are not an OCSP request that we answer.
final class MalformedOcspRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedOcspRequestException(String message) {
        super(message);
    }

    MalformedOcspRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
