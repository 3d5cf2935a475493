// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.subscriber.Subscriber;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// 「網站密碼修改」: the holder replaces the password, a letter's above all (AC7, SEC-103).
public final class PasswordChange {

    /// Characters of a password that a person chooses, at least (SEC-101).
    public static final int SHORTEST = PasswordRules.SHORTEST;

    /// Everybody who attacks this site tries them.
    private static final List<String> SERVICE = List.of("jadeseal", "tipo", "智慧財產");

    private final Database database;
    private final Gate gate;
    private final PasswordHasher hasher;
    private final Strikes strikes;
    private final Reach reach;
    private final PasswordRules rules = PasswordRules.shipped();

    /// Whom a change concerns beside the account.
    ///
    /// @param agents whose remembered pairs end
    public record Reach(SubscriberRegister subscribers, Outbox outbox, AgentConnections agents) {}

    private PasswordChange(Database database, Gate gate, PasswordHasher hasher, Reach reach) {
        this.database = database;
        this.gate = gate;
        this.hasher = hasher;
        this.strikes = new Strikes(gate.journal(), reach.subscribers(), reach.outbox());
        this.reach = reach;
    }

    /// Changes by the accounts in `database`.
    public static PasswordChange on(
            Database database, Gate gate, PasswordHasher hasher, Reach reach) {
        return new PasswordChange(database, gate, hasher, reach);
    }

    /// Judges the new one, compares the old one, and replaces it.
    ///
    /// @param old UTF-8; the caller closes both
    /// @param source the address it came from, for the audit log
    public ChangingPassword change(SubscriberActor actor, Secret old, Secret fresh, String source) {
        Optional<PasswordFault> fault = fault(actor, old, fresh);
        if (fault.isPresent()) {
            return new ChangingPassword.Weak(fault.get());
        }
        Optional<StoredPassword> stored =
                new SqlAccounts(database.read())
                        .find(actor.account())
                        .flatMap(AccountRecord::password);
        boolean right = hasher.matches(old, stored);
        StoredPassword next = hasher.hash(fresh);
        Act act = new Act(actor, Right.CHANGE_PASSWORD, Matter.of(actor.account()));
        return gate.act(
                act,
                ChangingPassword.Refused::new,
                unit ->
                        new SqlAccounts(unit.sql())
                                .find(actor.account())
                                .filter(record -> record.standing(actor.session()) == Standing.LIVE)
                                .map(record ->
                                        right && record.password().equals(stored)
                                                ? replace(unit, act, record.account(), next)
                                                : wrong(unit, record, source))
                                .orElseGet(ChangingPassword.SessionEnded::new));
    }

    private Optional<PasswordFault> fault(SubscriberActor actor, Secret old, Secret fresh) {
        boolean same = old.lend(a -> fresh.lend(b -> java.security.MessageDigest.isEqual(a, b)));
        return same
                ? Optional.of(PasswordFault.SAME_AS_OLD)
                : rules.judge(fresh, aboutHolder(actor));
    }

    private List<String> aboutHolder(SubscriberActor actor) {
        Optional<Subscriber> holder =
                new SqlAccounts(database.read())
                        .find(actor.account())
                        .flatMap(record -> reach.subscribers().find(record.account().holder()));
        List<String> words = new java.util.ArrayList<>(SERVICE);
        words.add(actor.account().value());
        holder.ifPresent(person -> {
            words.add(person.name().commonName());
            words.add(person.mailbox().address().value().split("@", 2)[0]);
        });
        return words;
    }

    private ChangingPassword wrong(Transaction unit, AccountRecord record, String source) {
        return record.account() instanceof Account.Active active
                        && strikes.against(unit, active, record.session(), source)
                ? new ChangingPassword.Locked()
                : new ChangingPassword.Wrong();
    }

    private ChangingPassword replace(
            Transaction unit, Act act, Account account, StoredPassword next) {
        new SqlAccounts(unit.sql()).setOwnPassword(account, next);
        gate.journal().done(unit, act, "");
        reach.agents().revokeAll(unit, AgentUser.subscriber(account.id().value()));
        reach.subscribers()
                .find(unit, account.holder())
                .ifPresent(person ->
                        reach.outbox()
                                .queue(
                                        unit,
                                        person.notice(
                                                NoticeKind.PASSWORD_CHANGED,
                                                Map.of("at", unit.now().toString()))));
        return new ChangingPassword.Changed();
    }
}
