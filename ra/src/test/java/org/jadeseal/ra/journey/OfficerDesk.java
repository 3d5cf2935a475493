// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.BrowserSession;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.decision.PaperKind;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.Resolution;
import org.jadeseal.ra.form.Verdict;
import org.jadeseal.ra.mass.MassChange;
import org.jadeseal.ra.officer.NewOfficer;
import org.jadeseal.ra.officer.OfficerEntry;
import org.jadeseal.ra.personalization.CodeShown;
import org.jadeseal.ra.personalization.Invitation;
import org.jadeseal.ra.request.Request;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskProgress;
import org.jadeseal.ra.task.TaskState;

/// An officer at a computer, with a card.
final class OfficerDesk implements AutoCloseable {

    static final SystemActor COMMAND = new SystemActor("enrol-officer");
    static final String FROM = "192.0.2.7";

    final TrialSite site;
    final Bench bench;
    final AgentUser browser;
    final TrialAgent agent;

    OfficerDesk(TrialSite site, Bench bench) {
        this.site = site;
        this.bench = bench;
        this.browser = AgentUser.browser(new BrowserSession(site.token().value()));
        this.agent = new TrialAgent(site, bench, AgentKind.AGENT, browser);
        bench.newPin.set("58203946");
    }

    TaskId begin(String login, String code) {
        CodeShown shown = site.ra().officerCards().begin(login, code, browser, FROM);
        TaskId task = ((CodeShown.Working) shown).task().orElseThrow();
        assertThat(site.ra().tasks().continueAt(task, agent.id())).isTrue();
        return task;
    }

    TaskId logIn() {
        TaskId task = site.ra().cardLogin().begin(browser);
        assertThat(site.ra().tasks().continueAt(task, agent.id())).isTrue();
        agent.work(0);
        return task;
    }

    OfficerEntry enter(TaskId task) {
        return site.ra().cardLogin().enter(task, browser, site.session(), FROM);
    }

    TaskProgress progress(TaskId task) {
        return site.ra().tasks().progress(task).orElseThrow();
    }

    String problem(TaskId task) {
        return progress(task).standing().problem().orElseThrow().key();
    }

    void requireDone(TaskId task) {
        assertThat(progress(task).standing().state())
                .as(progress(task).standing() + " after " + agent.log())
                .isEqualTo(TaskState.DONE);
    }

    @Override
    public void close() {
        bench.close();
    }

    /// A desk with a blank card.
    static OfficerDesk at(TrialSite site, TrialDatabase place, String card) {
        return new OfficerDesk(site, new Bench(place.folder().resolve(card)));
    }

    /// Enrols an officer, and answers the one-time code.
    static String invited(TrialSite site, String login, Role role) {
        return invited(site, login, role, Optional.empty());
    }

    private static String invited(
            TrialSite site, String login, Role role, Optional<PersonId> person) {
        site.ra().officers().enrol(COMMAND, new NewOfficer("林美玲", login, Set.of(role), person));
        return ((Invitation.Drawn) site.ra().officerCards().invite(COMMAND, login)).code();
    }

    /// A desk whose officer has a card.
    static OfficerDesk of(TrialSite site, TrialDatabase place, String login, Role role) {
        return of(site, place, login, role, Optional.empty());
    }

    /// The same for another place of somebody who is an officer already.
    static OfficerDesk of(
            TrialSite site,
            TrialDatabase place,
            String login,
            Role role,
            Optional<PersonId> person) {
        OfficerDesk desk = at(site, place, "card of " + login);
        TaskId making = desk.begin(login, invited(site, login, role, person));
        desk.agent.work(0);
        desk.requireDone(making);
        return desk;
    }

    /// Suspends the certificate of an officer.
    static void hold(TrialSite site, OfficerId officer, OfficerCertificate.Use use) {
        OfficerCertificate known =
                site
                        .authority()
                        .roster()
                        .certificates(new org.jadeseal.ca.roster.OfficerId(officer.value()))
                        .stream()
                        .filter(each -> each.use() == use)
                        .findFirst()
                        .orElseThrow();
        CertificateId id = new CertificateId(IssuerId.OPERATIONS, known.serial());
        site.database()
                .perform(unit -> {
                    var _ =
                            site.authority()
                                    .ledger()
                                    .record(unit, new StatusChange.Hold(id))
                                    .orUndo();
                });
    }

    /// Presses a button of a case; the card has not been asked yet.
    TaskId decide(OfficerActor officer, PaperKind paper, Decided decided) {
        Resolution resolution =
                new Resolution(
                        officer,
                        site.token(),
                        decided.number(),
                        decided.verdict(),
                        Optional.of(decided.seen()),
                        decided.reason());
        TaskId task = site.ra().decisions().begin(paper, resolution);
        assertThat(site.ra().tasks().continueAt(task, agent.id())).isTrue();
        return task;
    }

    /// What the officer wants.
    record Decided(CaseNumber number, FormDigest seen, Verdict verdict, String reason) {

        static Decided of(Form form, Verdict verdict) {
            return new Decided(form.caseNumber(), form.paper().digest(), verdict, "");
        }

        static Decided of(Request request, Verdict verdict) {
            return new Decided(request.caseNumber(), request.paper().digest(), verdict, "");
        }

        static Decided of(MassChange change, Verdict verdict) {
            return new Decided(change.caseNumber(), change.plan().digest(), verdict, "");
        }

        Decided because(String told) {
            return new Decided(number, seen, verdict, told);
        }
    }

    /// Presses a button, and has the card sign.
    void signs(OfficerActor officer, PaperKind paper, Decided decided) {
        TaskId task = decide(officer, paper, decided);
        agent.work(0);
        requireDone(task);
    }

    /// Logs in with the card.
    OfficerActor in() {
        TaskId login = logIn();
        return ((OfficerEntry.In) enter(login)).actor();
    }
}
