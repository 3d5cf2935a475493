// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.history;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;

/// Shows holders what was done in their name, so that a stranger's act is noticed.
public final class HolderHistory {

    private static final int MOST = 200;
    private static final int MOST_LINES = 100;

    private final Database database;
    private final Gate gate;

    private HolderHistory(Database database, Gate gate) {
        this.database = database;
        this.gate = gate;
    }

    /// Histories from the audit log in `database`.
    public static HolderHistory on(Database database, Gate gate) {
        return new HolderHistory(database, gate);
    }

    /// The newest first, at most 200; empty when the gate stays shut.
    public List<Happening> own(SubscriberActor actor) {
        return latest(actor, MOST);
    }

    /// The newest ones, at most `size`; empty when the gate stays shut.
    public List<Happening> latest(SubscriberActor actor, int size) {
        Act act = new Act(actor, Right.READ_OWN_RECORD, Matter.of(actor.account()));
        return gate.look(
                act,
                _ -> List.of(),
                () -> SqlHappenings.of(database.read(), actor.account(), size));
    }

    /// The same for an officer's page about a person, page by page: the newest first.
    ///
    /// @param before the last line of the page before, empty for the first page
    /// @param size 1 to 100 lines
    public List<Happening> of(
            OfficerActor actor, AccountId account, Optional<Position> before, int size) {
        Act act = new Act(actor, Right.READ_FORMS, Matter.of(account));
        return gate.look(
                act,
                _ -> List.of(),
                () ->
                        SqlHappenings.before(
                                database.read(),
                                account,
                                before.orElse(Position.END),
                                Math.clamp(size, 1, MOST_LINES)));
    }

    /// A place in a history: a line's time and its number.
    public record Position(long at, long sequence) {

        static final Position END = new Position(Long.MAX_VALUE, Long.MAX_VALUE);

        /// Reads `at-sequence`; empty when it is nothing of the kind.
        public static Optional<Position> parse(String text) {
            return text.matches("[0-9]{1,18}-[0-9]{1,18}")
                    ? Optional.of(
                            new Position(
                                    Long.parseLong(text.substring(0, text.indexOf('-'))),
                                    Long.parseLong(text.substring(text.indexOf('-') + 1))))
                    : Optional.empty();
        }

        /// Where a line stands.
        public static Position of(Happening line) {
            return new Position(line.at().toEpochMilli(), line.sequence());
        }

        /// As an address writes it.
        public String text() {
            return at + "-" + sequence;
        }
    }

    /// One of them, for a receipt; empty when it is not the holder's or the gate stays shut.
    public Optional<Happening> own(SubscriberActor actor, long sequence) {
        Act act = new Act(actor, Right.READ_OWN_RECORD, Matter.of(actor.account()));
        return gate.look(
                act,
                _ -> Optional.empty(),
                () -> SqlHappenings.one(database.read(), actor.account(), sequence));
    }
}
