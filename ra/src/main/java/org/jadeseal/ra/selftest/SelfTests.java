// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.selftest;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;

/// Keeps tests for a day, and shows them to the help desk. Both are in the audit log.
public final class SelfTests {

    private static final Duration LIFE = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_AN_HOUR = 10;
    private static final int MOST_ROWS = 20;

    private final Database database;
    private final Gate gate;
    private final SecureRandom random;

    private SelfTests(Database database, Gate gate, SecureRandom random) {
        this.database = database;
        this.gate = gate;
        this.random = random;
    }

    /// Tests in `database`.
    public static SelfTests on(Database database, Gate gate, SecureRandom random) {
        return new SelfTests(database, gate, random);
    }

    /// Keeps what was found at a holder's computer. What is older than a day goes.
    ///
    /// @param rows at most 20
    /// @throws IllegalArgumentException if there are more
    public KeepingTest keep(SubscriberActor actor, List<Row> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException("a test has at most 20 rows, had " + rows.size());
        }
        Act act = new Act(actor, Right.TEST_COMPUTER, Matter.of(actor.account()));
        return gate.act(act, KeepingTest.Refused::new, unit -> keep(unit, act, actor, rows));
    }

    private KeepingTest keep(Transaction unit, Act act, SubscriberActor actor, List<Row> rows) {
        SqlSelfTests sql = new SqlSelfTests(unit.sql());
        sql.forget(unit.now().minus(LIFE));
        if (sql.countSince(actor.account(), unit.now().minus(HOUR)) >= MOST_AN_HOUR) {
            return new KeepingTest.TooOften();
        }
        SelfTest test = new SelfTest(unused(sql), actor.account(), unit.now(), rows);
        sql.insert(test);
        gate.journal().done(unit, act, "code made");
        return new KeepingTest.Kept(test);
    }

    private SelfTestCode unused(SqlSelfTests sql) {
        SelfTestCode drawn = SelfTestCode.random(random);
        while (sql.find(drawn).isPresent()) {
            drawn = SelfTestCode.random(random);
        }
        return drawn;
    }

    /// Shows a test to an officer; the entry in the audit log is the account's, so that its holder
    /// sees it, too.
    ///
    /// @param typed as the holder read it out
    public LookingUp find(OfficerActor actor, String typed) {
        Optional<SelfTest> found =
                SelfTestCode.parse(typed)
                        .flatMap(code -> new SqlSelfTests(database.read()).find(code))
                        .filter(test -> test.made().plus(LIFE).isAfter(database.now()));
        Matter matter =
                found.map(test -> Matter.of(test.account()))
                        .orElseGet(() -> Matter.of("self-test:unknown"));
        Act act = new Act(actor, Right.READ_SELF_TEST, matter);
        return gate.act(
                act,
                LookingUp.Refused::new,
                unit -> {
                    if (found.isEmpty()) {
                        gate.journal().refused(unit, act, "no such code");
                        return new LookingUp.Unknown();
                    }
                    gate.journal().done(unit, act, "looked up");
                    return new LookingUp.Found(found.get());
                });
    }
}
