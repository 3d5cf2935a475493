// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

/// The terminal of somebody who tries it out: it belongs to the story and to real trouble.
final class Terminal {

    private Terminal() {}

    /// Keeps off it what the libraries of this process say besides; to be called before any of them
    /// is used. Whoever names a file of their own is obeyed.
    static void keepClear() {
        String property = "logback.configurationFile";
        if (System.getProperty(property) == null) {
            System.setProperty(property, "org/jadeseal/e2e/trial/logback.xml");
        }
    }
}
