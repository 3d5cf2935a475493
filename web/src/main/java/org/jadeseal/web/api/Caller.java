// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import org.jadeseal.ca.client.Client;
import org.jadeseal.ra.authorization.Actor.ClientActor;

/// Who sent a request.
sealed interface Caller {

    /// A client in force.
    record Known(Client client, ClientActor actor) implements Caller {}

    /// The certificate is of no client, or it ended, or was revoked or put on hold.
    record Refused(String why) implements Caller {}

    /// The certificate was refused too often in this minute.
    record TooOften(long secondsToWait) implements Caller {}

    /// Nobody can say at this moment whether the certificate is in force.
    record InDoubt() implements Caller {}
}
