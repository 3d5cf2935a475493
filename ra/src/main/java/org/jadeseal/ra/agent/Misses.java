// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Counts wrong typed codes of all agents at this node, so that nobody tries handle after handle.
final class Misses {

    private static final int MOST = 60;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Instant> recent = new ArrayDeque<>();

    synchronized void count(Instant now) {
        recent.addLast(now);
    }

    synchronized boolean tooMany(Instant now) {
        while (!recent.isEmpty() && recent.getFirst().isBefore(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        return recent.size() >= MOST;
    }
}
