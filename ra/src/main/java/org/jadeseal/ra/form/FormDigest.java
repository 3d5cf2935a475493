// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

/// SHA-256 over the canonical text of a form, 64 lower-case hexadecimal digits. A decision binds to
/// it, so that nothing can be changed behind a signature.
public record FormDigest(String value) {

    public FormDigest {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "form digest must be 64 lower-case hexadecimal digits, was '" + value + "'");
        }
    }
}
