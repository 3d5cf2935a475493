// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.ceremony.AuthoritySettings;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ra.RaSettings;
import org.jadeseal.ra.RegistrationAuthority;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.account.Confirmation;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.account.Login;
import org.jadeseal.ra.agent.SiteOrigin;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.form.Approval;
import org.jadeseal.ra.form.Entering;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.HandingOver;
import org.jadeseal.ra.officer.NewOfficer;
import org.jadeseal.ra.officer.OfficerEntry;

/// Both authorities on a trial database, three officers, and what they do before and after the card
/// is at the station.
final class TrialSite implements AutoCloseable {

    static final SiteOrigin ORIGIN = new SiteOrigin("http://site.localhost:8080");

    private final SecureRandom random = new SecureRandom();
    private final MovableClock clock;
    private final Database database;
    private final CertificateAuthority authority;
    private final RegistrationAuthority ra;
    private final Officers officers;
    private Optional<OfficerActor> other = Optional.empty();
    private Optional<OfficerActor> help = Optional.empty();
    private Optional<OfficerActor> auditor = Optional.empty();

    /// Logged in.
    record Officers(OfficerActor rao, OfficerActor ras, OfficerActor cao) {}

    TrialSite(TrialDatabase place) {
        this(place, CardPolicy.DEFAULT);
    }

    TrialSite(TrialDatabase place, CardPolicy policy) {
        clock = new MovableClock(TrialRa.MORNING);
        database = place.open(clock, "db/ca", "db/ra");
        authority =
                CertificateAuthority.open(
                        folder(place), database, "node-1", settings(), clock, random);
        ra = registration(policy, "node-1");
        officers = enrolled();
    }

    /// A second node, open on the same place at the same time.
    TrialSite(TrialDatabase place, TrialSite first) {
        clock = new MovableClock(first.clock.instant());
        database = Database.open(place.address(), List.of(), clock);
        authority =
                CertificateAuthority.open(
                        folder(place), database, "node-2", settings(), clock, random);
        ra = registration(CardPolicy.DEFAULT, "node-2");
        officers = first.officers;
    }

    /// Opens what another site left in that place, as it is.
    ///
    /// @param ring the keys of that place, which stay open
    TrialSite(
            TrialDatabase place, CardPolicy policy, KeyRing ring, Instant now, Officers officers) {
        clock = new MovableClock(now);
        database = Database.open(place.address(), List.of(), clock);
        authority =
                CertificateAuthority.open(
                        folder(place), ring, database, "node-1", settings(), clock, random);
        ra = registration(policy, "node-1");
        this.officers = officers;
    }

    static DataFolder folder(TrialDatabase place) {
        return DataFolder.openOrCreate(place.folder().resolve("data"), Kind.TRIAL);
    }

    private static AuthoritySettings settings() {
        return AuthoritySettings.trial(
                        AuthorityAddresses.below(URI.create("http://status.localhost:8080")))
                .withKeys(KeyAlgorithm.RSA_2048, KeyAlgorithm.RSA_2048);
    }

    private RegistrationAuthority registration(CardPolicy policy, String node) {
        return RegistrationAuthority.open(
                database,
                authority,
                new RaSettings(Kind.TRIAL, node, ORIGIN.value(), policy),
                clock,
                random);
    }

    private Officers enrolled() {
        return new Officers(
                officer("wu", Role.RAO), officer("chen", Role.RAS), officer("lin", Role.CAO));
    }

    Officers officers() {
        return officers;
    }

    OfficerActor officer(String name, Role role) {
        return officer(name, role, Optional.empty());
    }

    OfficerActor officer(String name, Role role, Optional<PersonId> person) {
        try (Secret password = TrialRa.secret(TrialRa.OFFICER_PASSWORD)) {
            ra.officers()
                    .enrol(
                            new SystemActor("enrol-officer"),
                            new NewOfficer(name, name, Set.of(role), person),
                            password);
            OfficerEntry entry = ra.officerLogin().login(name, password, session(), "192.0.2.1");
            return ((OfficerEntry.In) entry).actor();
        }
    }

    OperationToken token() {
        return OperationToken.random(random);
    }

    SessionId session() {
        return new SessionId("session-" + token().value());
    }

    /// A registration that two officers have approved; a blank card is set aside.
    Form.Executed approved(String nationalId) {
        ra.cardStock().takeIn(cao(), token(), 1);
        Form form =
                ((Entering.Entered)
                                ra.registrations()
                                        .enter(rao(), token(), TrialHolder.fields(nationalId)))
                        .form();
        ra.registrations().review(rao(), token(), form.caseNumber(), form.paper().digest());
        Approval approval =
                ra.registrations()
                        .approve(ras(), token(), form.caseNumber(), form.paper().digest());
        return (Form.Executed) ((Approval.Executed) approval).form();
    }

    void handOver(Form form) {
        HandingOver handing = ra.registrations().handOver(rao(), token(), form.caseNumber());
        if (!(handing instanceof HandingOver.HandedOver)) {
            throw new IllegalStateException("the card was not handed over: " + handing);
        }
    }

    SubscriberActor login(AccountId account, String password) {
        try (Secret secret = TrialRa.secret(password)) {
            Login login = ra.accountLogin().login(account.value(), secret, session(), "192.0.2.2");
            return ((Login.In) login).actor();
        }
    }

    ConfirmedPassword confirmed(SubscriberActor actor, String password) {
        try (Secret secret = Secret.takingOver(password.getBytes(StandardCharsets.UTF_8))) {
            return ((Confirmation.Right)
                            ra.passwordConfirmation().confirm(actor, secret, "192.0.2.2"))
                    .proof();
        }
    }

    OfficerActor rao() {
        return officers.rao();
    }

    OfficerActor ras() {
        return officers.ras();
    }

    /// The registration officer's person, with a supervisor's login besides.
    OfficerActor rasWhoIsAlsoRao() {
        return officer("wu-2", Role.RAS, Optional.of(rao().person()));
    }

    OfficerActor cao() {
        return officers.cao();
    }

    /// Somebody of the hotline; the same at each call.
    OfficerActor help() {
        return help.orElseGet(() -> {
            OfficerActor made = officer("ho", Role.HELP);
            help = Optional.of(made);
            return made;
        });
    }

    /// An auditor; the same at each call.
    OfficerActor aud() {
        return auditor.orElseGet(() -> {
            OfficerActor made = officer("su", Role.AUD);
            auditor = Optional.of(made);
            return made;
        });
    }

    /// A second card maker; the same at each call.
    OfficerActor otherCao() {
        return other.orElseGet(() -> {
            OfficerActor made = officer("lin-2", Role.CAO);
            other = Optional.of(made);
            return made;
        });
    }

    RegistrationAuthority ra() {
        return ra;
    }

    CertificateAuthority authority() {
        return authority;
    }

    Database database() {
        return database;
    }

    MovableClock clock() {
        return clock;
    }

    SecureRandom random() {
        return random;
    }

    @Override
    public void close() {
        authority.close();
        database.close();
    }
}
