// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jadeseal.ra.agent.ConnectionId;

/// Wakes the polls that wait on this node; those on other nodes look into the database each second.
final class Signals {

    private final Map<ConnectionId, Semaphore> waiting = new ConcurrentHashMap<>();

    void wake(ConnectionId agent) {
        Semaphore signal = waiting.get(agent);
        if (signal != null) {
            signal.release();
        }
    }

    /// Waits until woken, at most one second.
    void await(ConnectionId agent) {
        Semaphore signal = waiting.computeIfAbsent(agent, _ -> new Semaphore(0));
        try {
            boolean _ = signal.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.remove(agent, signal);
        }
    }
}
