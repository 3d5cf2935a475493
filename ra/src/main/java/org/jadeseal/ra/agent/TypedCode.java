// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.util.Locale;
import java.util.Optional;

/// A code for typing: a handle that finds it, and a secret that is compared.
record TypedCode(String handle, String secret) {

    static final int HANDLE = 3;
    static final int SECRET = 8;

    /// Reads what a person typed; empty when it cannot be a code.
    static Optional<TypedCode> parse(String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return signs.matches("[2-9A-Z]{" + (HANDLE + SECRET) + "}")
                ? Optional.of(new TypedCode(signs.substring(0, HANDLE), signs.substring(HANDLE)))
                : Optional.empty();
    }

    /// `HHH-SSSS-SSSS`.
    String text() {
        return handle + "-" + secret.substring(0, 4) + "-" + secret.substring(4);
    }

    @Override
    public String toString() {
        return "TypedCode[" + handle + "]";
    }
}
