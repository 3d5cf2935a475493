// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.net.URI;
import org.jadeseal.ca.ceremony.AuthoritySettings;

/// What a server for production must be told, and what it must not be told (T20).
final class ProductionOptions {

    private ProductionOptions() {}

    /// @param settings what the ceremony's plan says
    /// @throws IllegalArgumentException naming the first option that is missing or not for
    ///   production
    static void require(ProgramOptions options, AuthoritySettings settings) {
        require(
                options.listen().origins().isPresent(),
                "a production server needs --site, --counter and --status: by which names it is reached");
        URI status = settings.addresses().status();
        require(
                options.statusOrigin().equals(status),
                "--status must be what the certificates name, " + status);
        require(
                options.listen().proxy().isPresent(),
                "a production server needs --proxy: the address of what ends TLS in front of it");
        require(options.mail().isPresent(), "a production server needs --mail");
        require(
                options.desk().isEmpty() && !options.console(),
                "--desk and --console are a trial's");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
