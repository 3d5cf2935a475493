// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.audit.CheckpointSigner;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.FieldKeys;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.key.Pepper;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.roster.Roster;
import org.jadeseal.ra.account.AccountLogin;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.account.PasswordChange;
import org.jadeseal.ra.account.PasswordConfirmation;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.batch.Batches;
import org.jadeseal.ra.card.CardMoves;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.card.CardStock;
import org.jadeseal.ra.form.FormList;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.officer.Enrolment;
import org.jadeseal.ra.officer.NewOfficer;
import org.jadeseal.ra.officer.OfficerEntry;
import org.jadeseal.ra.officer.OfficerLogin;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.subscriber.FieldVault;
import org.jadeseal.ra.subscriber.MailboxConfirmation;
import org.jadeseal.ra.subscriber.SubscriberRegister;

/// The rooms of a registration authority on a trial database, without a CA beside them.
public final class TrialRa implements AutoCloseable {

    public static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

    /// Of every officer whom [#officer] enrols.
    public static final String OFFICER_PASSWORD = "correct horse battery";

    private final SecureRandom random = new SecureRandom();
    private final MovableClock clock = new MovableClock(MORNING);
    private final Database database;
    private final AuditLog audit;
    private final KeyRing ring;
    private final Roster roster;
    private final PeopleRooms people;
    private final CardRooms cards;
    private final LoginRooms logins;
    private final FormRooms forms;

    private TrialRa(TrialDatabase place, Kind kind) {
        database = place.open(clock, "db/ca", "db/ra");
        audit = AuditLog.open(database, "node-1", new Signature(), place.folder().resolve("audit"));
        ring =
                KeyRing.open(
                        DataFolder.openOrCreate(place.folder().resolve("data"), Kind.TRIAL),
                        random);
        roster = Roster.in(database);
        Ground ground =
                new Ground(
                        database, audit, Pepper.in(ring), FieldKeys.in(ring), roster, kind, random);
        people = PeopleRooms.on(ground);
        cards = CardRooms.on(ground, people.gate());
        logins = LoginRooms.on(ground, people, cards);
        forms = FormRooms.on(ground, people, cards, logins);
    }

    public static TrialRa at(TrialDatabase place) {
        return new TrialRa(place, Kind.TRIAL);
    }

    public static TrialRa forProduction(TrialDatabase place) {
        return new TrialRa(place, Kind.PRODUCTION);
    }

    /// Enrols an officer of this role and logs in.
    public OfficerActor officer(String login, Role role) {
        return officer(new NewOfficer(login, login, Set.of(role), Optional.empty()));
    }

    public OfficerActor officer(NewOfficer officer) {
        try (Secret password = secret(OFFICER_PASSWORD)) {
            Enrolment enrolment =
                    officers().enrol(new SystemActor("enrol-officer"), officer, password);
            if (!(enrolment instanceof Enrolment.Enrolled)) {
                throw new IllegalStateException("the officer was not enrolled: " + enrolment);
            }
            OfficerEntry entry =
                    officerLogin().login(officer.login(), password, session(), "192.0.2.1");
            if (entry instanceof OfficerEntry.In(OfficerActor actor, _)) {
                return actor;
            }
            throw new IllegalStateException("the officer did not get in: " + entry);
        }
    }

    public OperationToken token() {
        return OperationToken.random(random);
    }

    public SessionId session() {
        return new SessionId("session-" + OperationToken.random(random).value());
    }

    public static Secret secret(String text) {
        return Secret.takingOver(text.getBytes(StandardCharsets.UTF_8));
    }

    /// How many entries of this action and outcome the audit log has.
    public long audited(String action, String outcome) {
        return database.read()
                .sql("select count(*) from audit_entry where action = ? and outcome = ?")
                .params(action, outcome)
                .query(Long.class)
                .single();
    }

    public SecureRandom random() {
        return random;
    }

    public MovableClock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    public Roster roster() {
        return roster;
    }

    public Gate gate() {
        return people.gate();
    }

    public FieldVault vault() {
        return people.vault();
    }

    public SubscriberRegister subscribers() {
        return people.subscribers();
    }

    public MailboxConfirmation mailboxes() {
        return people.mailboxes();
    }

    public Outbox outbox() {
        return people.outbox();
    }

    public CardStock stock() {
        return cards.stock();
    }

    public CardRegister cards() {
        return cards.register();
    }

    public CardMoves moves() {
        return cards.moves();
    }

    public Mailers mailers() {
        return cards.mailers();
    }

    public AccountRegister accounts() {
        return logins.accounts();
    }

    public AccountLogin accountLogin() {
        return logins.accountLogin();
    }

    public PasswordConfirmation confirmation() {
        return logins.confirmation();
    }

    public PasswordChange passwordChange() {
        return logins.passwordChange();
    }

    public AgentConnections agents() {
        return logins.agents();
    }

    public OfficerRegister officers() {
        return logins.officers();
    }

    public OfficerLogin officerLogin() {
        return logins.officerLogin();
    }

    public Registrations registrations() {
        return forms.registrations();
    }

    public FormList forms() {
        return forms.list();
    }

    public Batches batches() {
        return forms.batches();
    }

    @Override
    public void close() {
        audit.close();
        database.close();
        ring.close();
    }

    /// Stands for the audit key.
    private static final class Signature implements CheckpointSigner {

        @Override
        public byte[] sign(byte[] content) {
            return content.clone();
        }

        @Override
        public boolean verify(byte[] content, byte[] signature) {
            return Arrays.equals(content, signature);
        }

        @Override
        public byte[] publicKey() {
            return new byte[0];
        }
    }
}
