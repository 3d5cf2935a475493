// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.piv.CardRefusedException;

/// What a card's refusal, or a fault of this program, is called in the protocol.
final class Troubles {

    private static final Logger LOG = System.getLogger(Troubles.class.getName());

    /// '6A84', not enough memory.
    private static final int NO_ROOM = 0x6A84;

    private Troubles() {}

    static Outcome refused(CardRefusedException refusal) {
        int code = refusal.status().code();
        return code == NO_ROOM
                ? Outcome.failed("card-full")
                : refused(refusal.command(), "%04X".formatted(code));
    }

    static Outcome refused(String command, String statusWord) {
        return new Outcome.Failed(
                "card-refused",
                JsonObject.empty().with("command", command).with("statusWord", statusWord));
    }

    static Outcome malformed(String member) {
        return new Outcome.Failed("malformed-step", JsonObject.empty().with("member", member));
    }

    /// Logged here; the website gets the reference, so that both can be brought together.
    static Outcome defect(Order order, RuntimeException fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "%s failed, reference %s".formatted(order.name(), reference), fault);
        return new Outcome.Failed("agent-defect", JsonObject.empty().with("reference", reference));
    }
}
