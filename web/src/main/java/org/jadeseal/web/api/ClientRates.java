// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jadeseal.ca.client.Client;
import org.jadeseal.ca.client.ClientName;

/// How many requests each client has sent in this minute, on this node.
final class ClientRates {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final InstantSource clock;
    private final Map<ClientName, Count> counts = new ConcurrentHashMap<>();

    private record Count(long window, int used) {}

    ClientRates(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts one request; answers how many seconds to wait when it is one too many.
    OptionalLong secondsToWait(Client client) {
        long now = clock.millis();
        long window = now / MINUTE;
        Count count =
                counts.merge(
                        client.name(),
                        new Count(window, 1),
                        (before, first) ->
                                before.window() == window
                                        ? new Count(window, before.used() + 1)
                                        : first);
        return count.used() > client.allowance().requestsPerMinute()
                ? OptionalLong.of((MINUTE - now % MINUTE + 999) / 1000)
                : OptionalLong.empty();
    }
}
