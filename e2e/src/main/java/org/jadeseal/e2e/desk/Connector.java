// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.net.URI;

/// Redeems a one-time code of a site with the agent (or, at the counter, the station) of this
/// computer.
@FunctionalInterface
public interface Connector {

    /// Dials the site and shows the code.
    ///
    /// @param site the origin the code is from
    /// @param code from the link, or as typed
    Outcome connect(URI site, String code);

    /// What became of a code.
    sealed interface Outcome {

        /// The browser has to open this address to complete the connection.
        record Redeemed(URI bind) implements Outcome {}

        /// The site refused the code, or could not be reached.
        record Refused(String reason) implements Outcome {}
    }
}
