// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.roster.Officer;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ca.roster.Roster;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ra.account.PasswordHasher;
import org.jadeseal.ra.account.StoredPassword;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.officer.OfficerRecord.Badge;

/// Officers: enrolling them, here and in the CA's roster.
public final class OfficerRegister {

    /// Characters of a trial password, at least.
    public static final int LEAST_PASSWORD = 12;

    private final Database database;
    private final Gate gate;
    private final PasswordHasher hasher;
    private final Roster roster;
    private final Kind kind;
    private final SecureRandom random;

    private OfficerRegister(
            Database database,
            Gate gate,
            PasswordHasher hasher,
            Roster roster,
            Kind kind,
            SecureRandom random) {
        this.database = database;
        this.gate = gate;
        this.hasher = hasher;
        this.roster = roster;
        this.kind = kind;
        this.random = random;
    }

    /// The officers in `database`.
    ///
    /// @param kind of the data folder; passwords exist in a trial's only
    public static OfficerRegister on(
            Database database,
            Gate gate,
            PasswordHasher hasher,
            Roster roster,
            Kind kind,
            SecureRandom random) {
        return new OfficerRegister(database, gate, hasher, roster, kind, random);
    }

    /// Enrols an officer; the command line does it as a job.
    ///
    /// @param oneTimePassword UTF-8; the caller closes it
    public Enrolment enrol(Actor actor, NewOfficer officer, Secret oneTimePassword) {
        if (kind == Kind.PRODUCTION) {
            return new Enrolment.NoPasswordsHere();
        }
        if (officer.roles().size() != 1) {
            return new Enrolment.RolesExclude();
        }
        if (oneTimePassword.length() < LEAST_PASSWORD) {
            return new Enrolment.PasswordTooShort();
        }
        return enrolled(actor, officer, hasher.hash(oneTimePassword));
    }

    /// Enrols an officer who will come by card: nobody knows a password of theirs.
    public Enrolment enrol(Actor actor, NewOfficer officer) {
        if (officer.roles().size() != 1) {
            return new Enrolment.RolesExclude();
        }
        byte[] unknown = new byte[32];
        random.nextBytes(unknown);
        try (Secret nobodys = Secret.takingOver(unknown)) {
            return enrolled(actor, officer, hasher.hash(nobodys));
        }
    }

    private Enrolment enrolled(Actor actor, NewOfficer officer, StoredPassword password) {
        Badge badge = badge(officer);
        Act act = new Act(actor, Right.CHANGE_OFFICERS, Matter.of("officer:" + badge.id().value()));
        return gate.act(
                act,
                Enrolment.Refused::new,
                transaction -> enrol(transaction, act, badge, password));
    }

    /// The officer who has this login.
    public Optional<OfficerId> find(String login) {
        return new SqlOfficers(database.read())
                .findByLogin(login)
                .map(officer -> officer.badge().id());
    }

    /// The login of an officer.
    public Optional<String> login(OfficerId id) {
        return new SqlOfficers(database.read()).find(id).map(officer -> officer.badge().login());
    }

    /// Whether this officer's session still stands: a guard inside units of work.
    public boolean stands(Transaction transaction, OfficerActor actor) {
        return new SqlOfficers(transaction.sql())
                .find(actor.officer())
                .filter(officer -> officer.stands(actor))
                .isPresent();
    }

    /// Whether this officer decides by the card's signature only: always in production, in a trial
    /// whoever came by card.
    public boolean mustSign(Transaction transaction, OfficerActor actor) {
        return kind == Kind.PRODUCTION
                || SqlCardLogins.find(transaction.sql(), actor.session()).isPresent();
    }

    /// The same, for pages.
    public boolean mustSign(OfficerActor actor) {
        return kind == Kind.PRODUCTION
                || SqlCardLogins.find(database.read(), actor.session()).isPresent();
    }

    /// The officer whose session this is, while it stands.
    public Optional<OfficerActor> standing(
            Transaction transaction, OfficerId id, SessionId session) {
        return new SqlOfficers(transaction.sql())
                .find(id)
                .filter(officer -> officer.stands(officer.actor(session)))
                .map(officer -> officer.actor(session));
    }

    /// What statements say of an officer.
    public List<Field> introduction(Transaction transaction, OfficerId id) {
        return new SqlOfficers(transaction.sql()).find(id).orElseThrow().badge().fields();
    }

    /// The name of an officer as shown to colleagues; empty when there is no such officer.
    public Optional<String> name(OfficerId id) {
        return new SqlOfficers(database.read()).find(id).map(officer -> officer.badge().name());
    }

    private Badge badge(NewOfficer officer) {
        return new Badge(
                OfficerId.random(random),
                officer.person().orElseGet(() -> PersonId.random(random)),
                officer.name(),
                officer.login(),
                officer.roles().iterator().next());
    }

    private Enrolment enrol(
            Transaction transaction, Act act, Badge badge, StoredPassword password) {
        if (!new SqlOfficers(transaction.sql()).insert(badge, password, transaction.now())) {
            return new Enrolment.LoginTaken(badge.login());
        }
        roster.enrol(
                transaction,
                new Officer(
                        new org.jadeseal.ca.roster.OfficerId(badge.id().value()),
                        new org.jadeseal.ca.roster.PersonId(badge.person().value()),
                        Set.of(OfficerRole.valueOf(badge.role().name())),
                        true));
        gate.journal().done(transaction, act, "role: " + badge.role());
        return new Enrolment.Enrolled(badge.id(), badge.person());
    }
}
