// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

/// A list breaks a rule or forgets somebody; it was not signed. Either this program or its database
/// is wrong, and the list before stays in force.
public final class WrongListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongListException(String message) {
        super(message);
    }
}
