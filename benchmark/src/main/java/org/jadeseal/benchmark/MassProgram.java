// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.ceremony.AuthoritySettings;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ra.RaSettings;
import org.jadeseal.ra.RegistrationAuthority;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.form.Resolution;
import org.jadeseal.ra.form.Verdict;
import org.jadeseal.ra.mass.MassAct;
import org.jadeseal.ra.mass.MassChange;
import org.jadeseal.ra.mass.MassFields;
import org.jadeseal.ra.mass.MassQuery;
import org.jadeseal.ra.mass.MassStep;
import org.jadeseal.ra.officer.NewOfficer;
import org.jadeseal.ra.officer.OfficerEntry;
import org.jadeseal.ra.request.Ground;

/// Suspends the certificates of all cards of a trial: `FOLDER begin` counts, proposes and approves
/// first; `FOLDER go-on` takes up what another run left. Says how far it is after each ten units of
/// work, and makes a list at the end.
public final class MassProgram {

    static final String APPROVED = "approved ";
    static final String AT = "at ";
    static final String DONE = "done ";
    static final String LISTED = "listed ";

    private static final int UNITS = 10;
    private static final SystemActor JOB = new SystemActor("mass-changes");

    private final RegistrationAuthority ra;
    private final SecureRandom random = new SecureRandom();

    private MassProgram(RegistrationAuthority ra) {
        this.ra = ra;
    }

    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[0]);
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        DataFolder folder = DataFolder.existingOrTrial(path);
        URI status = URI.create(Files.readString(path.resolve("status-address")).strip());
        try (Database database =
                        Database.open(
                                new DatabaseAddress.Sqlite(path.resolve("jadeseal.sqlite")),
                                List.of("db/ca", "db/ra", "db/web"),
                                clock);
                CertificateAuthority authority =
                        CertificateAuthority.open(
                                folder,
                                database,
                                "bench-1",
                                AuthoritySettings.trial(AuthorityAddresses.below(status)),
                                clock,
                                random)) {
            MassProgram program =
                    new MassProgram(
                            RegistrationAuthority.open(
                                    database,
                                    authority,
                                    new RaSettings(
                                            folder.kind(),
                                            "bench-1",
                                            "http://site.localhost:8080",
                                            CardPolicy.DEFAULT),
                                    clock,
                                    random));
            if (arguments[1].equals("begin")) {
                program.begin();
            }
            program.carryOut();
            publish(authority, clock);
        }
    }

    private void begin() {
        OfficerActor cao = officer("mass-cao", Role.CAO);
        OfficerActor ras = officer("mass-ras", Role.RAS);
        LocalDate first = LocalDate.of(2020, 1, 1);
        long begin = System.nanoTime();
        MassStep step =
                ra.massChanges()
                        .draft(
                                cao,
                                OperationToken.random(random),
                                new MassFields(MassAct.SUSPEND, Ground.KEY_SUSPECTED, "weak keys"),
                                new MassQuery.TakenIn(first, first.plusYears(50)));
        double seconds = (System.nanoTime() - begin) / 1e9;
        MassChange change = ((MassStep.Done) step).change();
        decide(cao, change, Verdict.REVIEW);
        decide(ras, change, Verdict.APPROVE);
        System.out.println(
                APPROVED
                        + change.caseNumber().value()
                        + " "
                        + change.plan().dryRun()
                        + " counted in "
                        + seconds
                        + " s");
    }

    private void decide(OfficerActor officer, MassChange change, Verdict verdict) {
        MassStep step =
                ra.massChanges()
                        .decide(
                                new Resolution(
                                        officer,
                                        OperationToken.random(random),
                                        change.caseNumber(),
                                        verdict,
                                        Optional.of(change.plan().digest()),
                                        ""));
        if (!(step instanceof MassStep.Done)) {
            throw new BenchFailedException("not decided: " + step);
        }
    }

    private OfficerActor officer(String login, Role role) {
        try (Secret password = password();
                Secret again = password()) {
            var _ =
                    ra.officers()
                            .enrol(
                                    new SystemActor("enrol-officer"),
                                    new NewOfficer(login, login, Set.of(role), Optional.empty()),
                                    password);
            SessionId session = new SessionId(OperationToken.random(random).value());
            OfficerEntry entry = ra.officerLogin().login(login, again, session, "192.0.2.1");
            return ((OfficerEntry.In) entry).actor();
        }
    }

    private static Secret password() {
        return Secret.takingOver("correct horse battery".getBytes(StandardCharsets.UTF_8));
    }

    private void carryOut() {
        int units = UNITS;
        for (int all = 0; units == UNITS; all += units) {
            units = ra.massWork().carryOut(JOB, UNITS);
            System.out.println(AT + (all + units));
        }
        System.out.println(DONE);
    }

    private static void publish(CertificateAuthority authority, Clock clock) {
        long begin = System.nanoTime();
        authority.lists().publishIfDue(clock.instant().plus(Duration.ofMinutes(10)));
        System.out.println(LISTED + (System.nanoTime() - begin) / 1e9);
    }
}
