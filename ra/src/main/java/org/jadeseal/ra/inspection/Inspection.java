// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.inspection;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.audit.AuditTrail;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;

/// 稽核紀錄: what an auditor asks the log.
public final class Inspection {

    private final Gate gate;
    private final AuditTrail trail;
    private final AuditLog log;

    private Inspection(Gate gate, AuditTrail trail, AuditLog log) {
        this.gate = gate;
        this.trail = trail;
        this.log = log;
    }

    /// The log in `database`.
    ///
    /// @param log of this node, which writes exports
    public static Inspection on(Database database, Gate gate, AuditLog log) {
        return new Inspection(gate, AuditTrail.in(database), log);
    }

    /// A page of the log, newest entry first. That it was looked at, and how it was narrowed,
    /// stands in the log.
    ///
    /// @param after where the page begins, empty for the first one
    /// @param size 1 to 100
    public Inspecting page(
            OfficerActor actor,
            AuditTrail.Filter filter,
            Optional<AuditTrail.Position> after,
            int size) {
        int most = Math.clamp(size, 1, 100);
        return permitted(actor, "audit:page", narrowed(filter))
                ? shown(trail.page(filter, after, most + 1), most)
                : new Inspecting.Refused();
    }

    private static Inspecting shown(List<AuditTrail.Found> found, int most) {
        return found.size() > most
                ? new Inspecting.Shown(
                        found.subList(0, most), Optional.of(found.get(most - 1).position()))
                : new Inspecting.Shown(found, Optional.empty());
    }

    /// Writes the whole log as JSON lines, this export included.
    ///
    /// @param begin called once, before the first line, when the gate is open
    /// @param lines takes one line after another
    /// @return false when the gate stayed shut; nothing was written
    public boolean export(OfficerActor actor, Runnable begin, Consumer<String> lines) {
        boolean permitted = permitted(actor, "audit:export", "");
        if (permitted) {
            begin.run();
            log.export(lines);
        }
        return permitted;
    }

    private boolean permitted(OfficerActor actor, String matter, String detail) {
        Act act = new Act(actor, Right.READ_AUDIT, Matter.of(matter));
        return gate.act(
                act,
                _ -> false,
                unit -> {
                    gate.journal().done(unit, act, detail);
                    return true;
                });
    }

    private static String narrowed(AuditTrail.Filter filter) {
        return "%s %s %s %s %s"
                .formatted(
                        filter.actor().orElse("-"),
                        filter.action().orElse("-"),
                        filter.object().orElse("-"),
                        filter.outcome().map(Enum::name).orElse("-"),
                        filter.before().map(Object::toString).orElse("-"));
    }
}
