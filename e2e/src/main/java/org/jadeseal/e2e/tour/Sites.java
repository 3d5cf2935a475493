// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.net.URI;

/// The host names of a trial, on one port.
///
/// @param port of the server
public record Sites(int port) {

    /// For subscribers.
    public URI site() {
        return at("site");
    }

    /// For officers.
    public URI counter() {
        return at("counter");
    }

    /// For relying parties.
    public URI status() {
        return at("status");
    }

    private URI at(String host) {
        return URI.create("http://%s.localhost:%d".formatted(host, port));
    }
}
