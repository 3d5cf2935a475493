// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

/// What became of making a list.
public sealed interface Publication {

    /// It is stored and from now on the newest.
    record Published(Crl crl) implements Publication {}

    /// Meanwhile there is one that is at least as new: another node made it, or it was made within
    /// the same second, and a list names whole seconds only.
    record Overtaken(Crl newest) implements Publication {}
}
