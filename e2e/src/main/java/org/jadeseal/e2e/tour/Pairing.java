// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.net.URI;

/// Lets the program on this computer redeem a one-time code, as the operating system does when
/// somebody follows the link.
@FunctionalInterface
public interface Pairing {

    /// Redeems the code.
    ///
    /// @param site the origin the code is from
    /// @param link as on the page: `jadeseal:connect?site=…&code=…`
    /// @return the address that completes the connection in the browser
    URI redeem(URI site, String link);
}
