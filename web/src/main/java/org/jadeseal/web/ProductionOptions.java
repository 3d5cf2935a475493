// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import org.jadeseal.ca.ceremony.AuthoritySettings;

/// What a server for production must be told, and what it must not be told (T20).
final class ProductionOptions {

    private ProductionOptions() {}

    /// @param settings what the ceremony's plan says
    /// @throws IllegalArgumentException naming the first option that is missing or not for
    ///   production
    static void require(ProgramOptions options, AuthoritySettings settings) {
        ProgramOptions.Listen listen = options.listen();
        require(
                listen.origins().isPresent(),
                "needs --site, --counter and --status: by which names it is reached");
        require(
                options.statusOrigin().equals(settings.addresses().status()),
                "needs as --status what its certificates name, " + settings.addresses().status());
        require(
                listen.proxy().isPresent(),
                "needs --proxy: the address of what ends TLS in front of it");
        require(
                options.mail().isPresent() && options.contact().hotline().isPresent(),
                "needs --mail, and --hotline: the number that people call");
        require(
                options.desk().isEmpty() && !options.console(),
                "has no --desk and no --console, which are a trial's");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException("a production server " + message);
        }
    }
}
