// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.agent.AgentListener;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.e2e.desk.TrialTray;

/// A reader in which the card loses its power once in each task: after a step that was counted
/// beforehand, and before the website knows of that step's result.
final class LooseContact implements AgentListener {

    private final TrialTray tray;
    private final int after;
    private final Map<String, Integer> steps = new HashMap<>();
    private int cuts;

    /// @param after how many steps of a task are done before its card is pulled
    LooseContact(TrialTray tray, int after) {
        this.tray = tray;
        this.after = after;
    }

    @Override
    public void started(Order order) {}

    @Override
    public synchronized void finished(Order order, Result result) {
        int done = steps.merge(order.key().task(), 1, Integer::sum);
        Optional<String> card = tray.inserted();
        if (done == after && card.isPresent()) {
            cuts++;
            tray.remove();
            tray.insert(card.get());
        }
    }

    @Override
    public void unreachable(String why) {}

    /// How many tasks lost their card.
    synchronized int cuts() {
        return cuts;
    }
}
