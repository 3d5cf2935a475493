// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

/// A ceremony is not held as it was asked for. Nothing was changed by the step that refuses.
public final class CeremonyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CeremonyRefusedException(String message) {
        super(message);
    }
}
