// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

/// What became of putting a client into the roster.
public sealed interface ClientEnrolment {

    /// It may order from now on.
    record Enrolled() implements ClientEnrolment {}

    /// Another client, perhaps a retired one, has numbers that begin alike; names would lie in
    /// both.
    record NumbersTaken(ClientName by) implements ClientEnrolment {}
}
