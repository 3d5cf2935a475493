// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import org.jspecify.annotations.Nullable;

/// A key of ours cannot be made, opened or used. Nothing can be signed until somebody mends it.
public final class KeyUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyUnusableException(String message) {
        super(message);
    }

    KeyUnusableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
