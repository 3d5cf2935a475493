// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jadeseal.ca.client.Allowance;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.client.ClientProposal;
import org.jadeseal.ca.client.NameSpace;
import org.jadeseal.ca.client.OrderProfile;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.RegistrationAuthority;
import org.jadeseal.ra.account.LetterHash;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.client.ClientEntry;
import org.jadeseal.ra.mailer.Letters;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.officer.Enrolment;
import org.jadeseal.ra.officer.NewOfficer;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Opened;
import org.jadeseal.ra.task.Show;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.web.notice.BounceFolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The real program over SQLite with a real mail server, started once for all tests of this
/// process; it ends with the process.
final class Website {

    static final String OFFICER_PASSWORD = "correct horse battery";

    /// An installer that the download centre offers, with the sum of its content.
    static final String INSTALLER = "jadeseal-agent_0.1.0_amd64.deb";

    static final String INSTALLER_CONTENT = "a package for the test";
    static final String INSTALLER_SHA256 = sha256(INSTALLER_CONTENT);

    private static final Website RUNNING = new Website();

    private final GreenMail mails =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Path folder = freshFolder();
    private final Path maildir = maildir();
    private final WebProgram program;

    private Website() {
        mails.start();
        program =
                WebProgram.start(
                        "--data",
                        folder.toString(),
                        "--port",
                        "0",
                        "--downloads",
                        downloads().toString(),
                        "--bounces",
                        maildir.toString(),
                        "--mail",
                        "smtp://127.0.0.1:" + mails.getSmtp().getPort());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
    }

    static Website running() {
        return RUNNING;
    }

    private void close() {
        program.close();
        mails.stop();
    }

    static Path freshFolder() {
        try {
            return Files.createTempDirectory("jadeseal-web").resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the test", e);
        }
    }

    private static Path maildir() {
        try {
            Path maildir = Files.createTempDirectory("jadeseal-bounces");
            Files.createDirectories(maildir.resolve("new"));
            Files.createDirectories(maildir.resolve("cur"));
            return maildir;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the test", e);
        }
    }

    /// A mail comes to the return address and is read.
    void comeBack(String name, String mail) {
        try {
            Path draft = Files.writeString(maildir.resolve(name), mail);
            Files.move(draft, maildir.resolve("new").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("no mail for the test", e);
        }
        int _ = program.part(BounceFolder.class).read();
    }

    /// Names in the maildir, read ones and others.
    List<String> maildir(String part) {
        try (Stream<Path> files = Files.list(maildir.resolve(part))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no maildir", e);
        }
    }

    /// Gives a person another address behind her back.
    void readdress(Registered person, MailAddress address) {
        program.part(Database.class)
                .perform(unit ->
                        unit.sql()
                                .sql(
                                        """
                                        update subscriber
                                           set mail = ?
                                         where id = (select holder from account where id = ?)
                                        """)
                                .params(address.value(), person.account().value())
                                .update());
    }

    /// Queues a mail to this address and answers its name.
    String mailTo(MailAddress address) {
        Database database = program.part(Database.class);
        database.perform(unit ->
                registration()
                        .outbox()
                        .queue(
                                unit,
                                new Notice(
                                        NoticeKind.PASSWORD_CHANGED,
                                        address,
                                        Locale.TAIWAN,
                                        Map.of("at", unit.now().toString()))));
        return database.read()
                .sql("select id from notice where recipient = ? order by queued_at desc limit 1")
                .param(address.value())
                .query(String.class)
                .single();
    }

    /// One installer for each system, with their sums.
    private static Path downloads() {
        try {
            Path downloads = Files.createTempDirectory("jadeseal-downloads");
            StringBuilder sums = new StringBuilder();
            for (String name :
                    List.of(
                            INSTALLER,
                            "jadeseal-agent-0.1.0-linux-x64.zip",
                            "jadeseal-agent-0.1.0-windows-macos-untried.zip")) {
                Files.writeString(downloads.resolve(name), INSTALLER_CONTENT);
                sums.append(INSTALLER_SHA256).append("  ").append(name).append('\n');
            }
            Files.writeString(downloads.resolve("notes.txt"), "not for everybody");
            Files.writeString(downloads.resolve("SHA256SUMS"), sums);
            return downloads;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the test", e);
        }
    }

    private static String sha256(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8)).sha256().hex();
    }

    /// A part of the running program.
    <T> T part(Class<T> type) {
        return program.part(type);
    }

    int port() {
        return program.port();
    }

    GreenMail mails() {
        return mails;
    }

    Browser browserAt(String host) {
        return new Browser(host, program.port());
    }

    /// A browser in which an officer of this role has just been enrolled and logged in.
    Browser officer(String login, Role role) {
        enrol(login, role);
        Browser browser = browserAt("counter.localhost");
        browser.open("/login");
        browser.send("sign-in", "login", login, "password", OFFICER_PASSWORD);
        return browser;
    }

    void enrol(String login, Role role) {
        byte[] password = OFFICER_PASSWORD.getBytes(StandardCharsets.UTF_8);
        try (Secret secret = Secret.takingOver(password)) {
            Enrolment enrolment =
                    registration()
                            .officers()
                            .enrol(
                                    new SystemActor("enrol-officer"),
                                    new NewOfficer(login, login, Set.of(role), Optional.empty()),
                                    secret);
            if (!(enrolment instanceof Enrolment.Enrolled)) {
                throw new IllegalStateException("not enrolled: " + enrolment);
            }
        }
    }

    /// The number of the case of a program that wants to order certificates.
    String clientCase() {
        ClientProposal proposal =
                new ClientProposal(
                        new ClientName("shop"),
                        Bytes.of(new byte[] {0x30, 0x00}),
                        Set.of(OrderProfile.SIGNATURE),
                        new NameSpace(
                                "9001",
                                true,
                                Map.of("NTRTW-04595257", "範例公司"),
                                Set.of("example.tw")),
                        new Allowance(600, 1_000));
        ClientEntry entry =
                registration().clients().enter(new SystemActor("enrol-client"), proposal);
        return ((ClientEntry.Waits) entry).caseNumber().value();
    }

    /// Where the server finds its pages.
    RequestMappingHandlerMapping mapping() {
        return program.part(RequestMappingHandlerMapping.class);
    }

    /// A browser in which this person, who has a letter, has just logged in.
    Browser holder(Registered person) {
        Browser browser = browserAt("site.localhost");
        String id = browser.open("/login").hidden("captchaId");
        browser.send(
                "login",
                "account",
                person.account().value(),
                "password",
                Registered.PASSWORD,
                "captcha",
                captcha(id));
        return browser;
    }

    /// The digits of a picture, as its reader sees them.
    String captcha(String id) {
        return program.part(Database.class)
                .read()
                .sql("select answer from captcha where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /// Gives an account its letter with this password, as the station and the counter do.
    void letter(AccountId account, String password) {
        var card = program.part(CardRegister.class).of(account).orElseThrow().id();
        program.part(Database.class)
                .perform(unit -> {
                    Letters letters = registration().mailers().allot(unit, account, card);
                    registration().mailers().printed(unit, letters);
                    registration().accounts().letterPrinted(unit, account, hash(password));
                    registration().mailers().handOver(unit, account);
                });
    }

    /// A task of this person, open, that no agent has.
    TaskId task(Registered person) {
        var card = program.part(CardRegister.class).of(person.account()).orElseThrow().id();
        NewTask task =
                new NewTask(
                        TaskKind.CHANGE_PIN,
                        card,
                        AgentUser.subscriber(person.account().value()),
                        "website-test",
                        new Show("change-pin", person.account().masked(), "王○明"));
        return switch (program.part(TaskDesk.class).open(task)) {
            case Opened.Fresh(var id) -> id;
            case Opened.Same(var id) -> id;
            case Opened.OtherOpen other -> throw new IllegalStateException(other.toString());
        };
    }

    /// A test of a person's certificates that has ended like this.
    TaskId triedOut(Registered person, String outcome) {
        TaskId task = task(person);
        program.part(Database.class)
                .perform(unit ->
                        unit.sql()
                                .sql(
                                        """
                                        update task
                                           set kind = 'TRY_CERTIFICATES', state = 'DONE',
                                               outcome = ?
                                         where id = ?
                                        """)
                                .params(outcome, task.value())
                                .update());
        return task;
    }

    /// The work at a card is done, as its program would tell.
    void end(TaskId task) {
        program.part(Database.class)
                .perform(unit ->
                        unit.sql()
                                .sql("update task set state = 'DONE' where id = ?")
                                .params(task.value())
                                .update());
    }

    /// Locks an account behind its holder's back, or unlocks it.
    void lock(Registered person, boolean locked) {
        program.part(Database.class)
                .perform(unit ->
                        unit.sql()
                                .sql("update account set state = ? where id = ?")
                                .params(locked ? "LOCKED" : "ACTIVE", person.account().value())
                                .update());
    }

    /// What the program that started the website may ask.
    TrialConsole console() {
        return console(program.part(Clock.class));
    }

    /// As [#console()], with another clock.
    TrialConsole console(Clock clock) {
        return TrialConsole.of(
                program.part(AgentConnections.class), clock, program.part(ProgramOptions.class));
    }

    private RegistrationAuthority registration() {
        return program.part(RegistrationAuthority.class);
    }

    private static LetterHash hash(String password) {
        byte[] salt = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        byte[] hash = new byte[32];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(19_456)
                        .withIterations(2)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return LetterHash.parse(
                        "$argon2id$v=19$m=19456,t=2,p=1$%s$%s"
                                .formatted(
                                        base64.encodeToString(salt), base64.encodeToString(hash)))
                .orElseThrow();
    }
}
