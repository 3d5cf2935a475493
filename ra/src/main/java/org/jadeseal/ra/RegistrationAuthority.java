// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import java.security.SecureRandom;
import java.time.Clock;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.account.AccountLogin;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.account.PasswordChange;
import org.jadeseal.ra.account.PasswordConfirmation;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Journal;
import org.jadeseal.ra.batch.Batches;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.card.CardStock;
import org.jadeseal.ra.certificate.Certificates;
import org.jadeseal.ra.client.ClientCases;
import org.jadeseal.ra.contact.ContactChange;
import org.jadeseal.ra.contact.DeliveryFailures;
import org.jadeseal.ra.decision.DecisionDesk;
import org.jadeseal.ra.decision.DecisionExport;
import org.jadeseal.ra.figures.Figures;
import org.jadeseal.ra.form.FormList;
import org.jadeseal.ra.form.KeptScans;
import org.jadeseal.ra.form.KeptSignatures;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.ra.history.HolderHistory;
import org.jadeseal.ra.hotline.Hotline;
import org.jadeseal.ra.inspection.Inspection;
import org.jadeseal.ra.letter.LetterDesk;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.ra.mass.MassArchive;
import org.jadeseal.ra.mass.MassChanges;
import org.jadeseal.ra.mass.MassWork;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.officer.CardLogin;
import org.jadeseal.ra.officer.KnownCard;
import org.jadeseal.ra.officer.OfficerLogin;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.personalization.OfficerCards;
import org.jadeseal.ra.personalization.Personalization;
import org.jadeseal.ra.personalization.Rooms;
import org.jadeseal.ra.pin.Pins;
import org.jadeseal.ra.puk.Puks;
import org.jadeseal.ra.request.CaseLookup;
import org.jadeseal.ra.request.RequestList;
import org.jadeseal.ra.request.Requests;
import org.jadeseal.ra.search.CaseFile;
import org.jadeseal.ra.search.Search;
import org.jadeseal.ra.search.Worklist;
import org.jadeseal.ra.selftest.SelfTests;
import org.jadeseal.ra.subscriber.FieldVault;
import org.jadeseal.ra.subscriber.MailboxConfirmation;
import org.jadeseal.ra.subscriber.SubscriberRegister;
import org.jadeseal.ra.task.TaskDesk;

/// The door to the registration authority: its rooms, wired. Safe for use by many threads.
public final class RegistrationAuthority {

    private final Database database;
    private final PeopleRooms people;
    private final CardRooms cards;
    private final LoginRooms logins;
    private final Cases cases;
    private final TaskRooms tasks;
    private final CounterRooms counter;

    /// Registration forms, and how whatever paper is decided by card.
    private record Cases(
            FormRooms forms, ClientCases clients, DecisionDesk decisions, DecisionExport export) {}

    private RegistrationAuthority(
            Database database,
            PeopleRooms people,
            CardRooms cards,
            LoginRooms logins,
            Cases cases,
            TaskRooms tasks,
            CounterRooms counter) {
        this.database = database;
        this.people = people;
        this.cards = cards;
        this.logins = logins;
        this.cases = cases;
        this.tasks = tasks;
        this.counter = counter;
    }

    /// Opens the registration authority beside its certificate authority.
    ///
    /// @param database open, with the migrations `db/ca` and `db/ra`
    public static RegistrationAuthority open(
            Database database,
            CertificateAuthority authority,
            RaSettings settings,
            Clock clock,
            SecureRandom random) {
        Ground ground =
                new Ground(
                        database,
                        authority.audit(),
                        authority.pepper(),
                        authority.fieldKeys(),
                        authority.roster(),
                        settings.kind(),
                        random);
        PeopleRooms people = PeopleRooms.on(ground);
        CardRooms cards = CardRooms.on(ground, people.gate());
        LoginRooms logins = LoginRooms.on(ground, people, cards);
        FormRooms forms = FormRooms.on(ground, people, cards, logins);
        Rooms rooms =
                new Rooms(
                        database,
                        people.gate(),
                        new Rooms.Forms(forms.list(), forms.registrations()),
                        new Rooms.Cards(
                                cards.register(),
                                cards.moves(),
                                settings.cards(),
                                Puks.on(
                                        database,
                                        FieldVault.under(authority.fieldKeys(), random),
                                        authority.audit(),
                                        random)),
                        logins.accounts(),
                        cards.mailers(),
                        people.subscribers());
        TaskRooms tasks =
                TaskRooms.on(
                        database,
                        authority,
                        settings,
                        rooms,
                        people.outbox(),
                        logins,
                        clock,
                        random);
        CounterRooms counter =
                CounterRooms.on(ground, people, cards, logins, tasks, settings.site());
        return new RegistrationAuthority(
                database,
                people,
                cards,
                logins,
                cases(ground, authority, people, logins, forms, tasks, counter),
                tasks,
                counter);
    }

    private static Cases cases(
            Ground ground,
            CertificateAuthority authority,
            PeopleRooms people,
            LoginRooms logins,
            FormRooms forms,
            TaskRooms tasks,
            CounterRooms counter) {
        ClientCases clients = ClientCases.on(ground.database(), people.gate(), logins.officers());
        DecisionDesk decisions =
                DecisionDesk.on(
                        ground.database(),
                        Journal.in(ground.audit()),
                        new DecisionDesk.Rooms(
                                logins.officers(),
                                forms.registrations(),
                                counter.requests(),
                                clients,
                                counter.mass().changes(),
                                new KnownCard(authority)),
                        tasks.desk(),
                        ground.random());
        return new Cases(
                forms,
                clients,
                decisions,
                DecisionExport.of(KeptSignatures.in(ground.database()), authority));
    }

    /// The gate that every act passes.
    public Gate gate() {
        return people.gate();
    }

    /// The register of people.
    public SubscriberRegister subscribers() {
        return people.subscribers();
    }

    /// Links in mails that confirm an address.
    public MailboxConfirmation mailboxes() {
        return people.mailboxes();
    }

    /// Mails that wait to be sent.
    public Outbox outbox() {
        return people.outbox();
    }

    /// Blank cards.
    public CardStock cardStock() {
        return cards.stock();
    }

    /// Where cards are looked up.
    public CardRegister cards() {
        return cards.register();
    }

    /// Letters.
    public Mailers mailers() {
        return cards.mailers();
    }

    /// Where accounts are looked up.
    public AccountRegister accounts() {
        return logins.accounts();
    }

    /// Holders log in and out.
    public AccountLogin accountLogin() {
        return logins.accountLogin();
    }

    /// Holders enter their password again (G-PW).
    public PasswordConfirmation passwordConfirmation() {
        return logins.confirmation();
    }

    /// Holders replace their password.
    public PasswordChange passwordChange() {
        return logins.passwordChange();
    }

    /// Officers are enrolled.
    public OfficerRegister officers() {
        return logins.officers();
    }

    /// Officers log in and out.
    public OfficerLogin officerLogin() {
        return logins.officerLogin();
    }

    /// Officers get their cards.
    public OfficerCards officerCards() {
        return tasks.officers().cards();
    }

    /// Officers log in with them.
    public CardLogin cardLogin() {
        return tasks.officers().login();
    }

    /// Registration forms.
    public Registrations registrations() {
        return cases.forms().registrations();
    }

    /// Lists of forms.
    public FormList forms() {
        return cases.forms().list();
    }

    /// Scans of papers.
    public KeptScans scans() {
        return cases.forms().scans();
    }

    /// Programs that want to order certificates.
    public ClientCases clients() {
        return cases.clients();
    }

    /// Files of registration forms.
    public Batches batches() {
        return cases.forms().batches();
    }

    /// Officers decide with their cards.
    public DecisionDesk decisions() {
        return cases.decisions();
    }

    /// What their cards have signed, as files.
    public DecisionExport decisionExport() {
        return cases.export();
    }

    /// What their cards have signed.
    public KeptSignatures signatures() {
        return KeptSignatures.in(database);
    }

    /// Requests for revocation, resumption and a new password.
    public Requests requests() {
        return counter.requests();
    }

    /// Lists of such requests.
    public RequestList requestList() {
        return counter.list();
    }

    /// Many certificates at once, as officers decide about them.
    public MassChanges massChanges() {
        return counter.mass().changes();
    }

    /// Lists of such changes.
    public MassArchive massArchive() {
        return counter.mass().archive();
    }

    /// The work on them.
    public MassWork massWork() {
        return counter.mass().work();
    }

    /// Where is my form.
    public CaseLookup cases() {
        return counter.cases();
    }

    /// Holders give another mail address.
    public ContactChange contact() {
        return ContactChange.on(
                people.gate(),
                logins.accounts(),
                people.subscribers(),
                people.mailboxes(),
                people.outbox());
    }

    /// Letters with a new website password, printed alone.
    public LetterDesk letters() {
        return counter.letters();
    }

    /// Suspensions and losses that are reported to one officer.
    public Hotline hotline() {
        return counter.hotline();
    }

    /// Finds people and cases.
    public Search search() {
        return counter.finding().search();
    }

    /// What waits for officers.
    public Worklist worklist() {
        return counter.finding().worklist();
    }

    /// The cases of a person.
    public CaseFile caseFile() {
        return counter.finding().caseFile();
    }

    /// Tests of holders' computers, for the help desk.
    public SelfTests selfTests() {
        return counter.selfTests();
    }

    /// Mails that could not be delivered.
    public DeliveryFailures deliveryFailures() {
        return counter.failures();
    }

    /// What auditors see.
    public Inspection inspection() {
        return counter.inspection();
    }

    /// Agents and stations that dial in.
    public AgentConnections agents() {
        return tasks.agents();
    }

    /// The work at cards.
    public TaskDesk tasks() {
        return tasks.desk();
    }

    /// Blank cards become their holders' cards.
    public Personalization personalization() {
        return tasks.personalization();
    }

    /// What was done in a holder's name.
    public HolderHistory history() {
        return HolderHistory.on(database, people.gate());
    }

    /// What the office's work comes to.
    public Figures figures() {
        return Figures.on(database, people.gate());
    }

    /// Holders' PINs: change, reset, unblock.
    public Pins pins() {
        return tasks.pins();
    }

    /// Holders' certificates: apply, activate, suspend, look up.
    public Certificates certificates() {
        return tasks.certificates();
    }
}
