// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.folder;

/// What an installation is for. Written once when its data folder is made, and repeated in the
/// names and policies of its CAs.
public enum Kind {
    /// To try things: names and policies say so, and nobody may rely on a certificate.
    TRIAL("trial"),
    /// For people who rely on it.
    PRODUCTION("production");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /// The word in the file `kind`.
    public String word() {
        return word;
    }
}
