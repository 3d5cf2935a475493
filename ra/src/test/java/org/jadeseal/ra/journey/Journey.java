// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.account.ChangingPassword;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.certificate.Activating;
import org.jadeseal.ra.certificate.Application;
import org.jadeseal.ra.certificate.Applying;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.certificate.Renewing;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.personalization.Personalizing;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskProgress;
import org.jadeseal.ra.task.TaskState;

/// One person's card on its way, task by task.
final class Journey implements AutoCloseable {

    private final TrialSite site;
    private final Bench bench;
    private final Form.Executed form;
    private final TrialAgent station;

    Journey(TrialSite site, Path card, String nationalId) {
        this(site, card, site.approved(nationalId));
    }

    /// Of a registration that was approved already.
    Journey(TrialSite site, Path card, Form.Executed form) {
        this.site = site;
        this.bench = new Bench(card);
        this.form = form;
        this.station =
                new TrialAgent(
                        site,
                        bench,
                        AgentKind.STATION,
                        AgentUser.officer(site.cao().officer().value()));
    }

    AccountId account() {
        return form.outcome().holding().account();
    }

    Form.Executed form() {
        return form;
    }

    Bench bench() {
        return bench;
    }

    TrialAgent station() {
        return station;
    }

    TaskId personalize() {
        return personalizeAt(station);
    }

    TaskId personalizeAt(TrialAgent desk) {
        return task(
                site.ra().personalization().personalize(site.cao(), form.caseNumber(), desk.id()));
    }

    /// The same desk on another day.
    TrialAgent anotherStation() {
        return new TrialAgent(
                site, bench, AgentKind.STATION, AgentUser.officer(site.cao().officer().value()));
    }

    /// As far as the holder, with the card in hand.
    void untilHandedOver() {
        TaskId task = personalize();
        station.work(0);
        requireDone(task, station);
        site.handOver(form);
    }

    /// What is in the task's way.
    String problem(TaskId task) {
        return progress(task).standing().problem().map(Problem::key).orElse("none");
    }

    private static TaskId task(Personalizing personalizing) {
        if (personalizing instanceof Personalizing.Working(var task)) {
            return task;
        }
        throw new AssertionError(personalizing.toString());
    }

    /// The holder's own computer.
    TrialAgent home() {
        return new TrialAgent(
                site, bench, AgentKind.AGENT, AgentUser.subscriber(account().value()));
    }

    SubscriberActor login() {
        return site.login(account(), TrialHolder.PASSWORD);
    }

    TaskId apply(SubscriberActor actor, TrialAgent agent) {
        Applying applying =
                site.ra().certificates().application().apply(actor, Application.TERMS, agent.id());
        if (applying instanceof Applying.Working(var task)) {
            return task;
        }
        throw new AssertionError(applying.toString());
    }

    TaskId activate(SubscriberActor actor, TrialAgent agent) {
        Activating activating =
                site.ra()
                        .certificates()
                        .activation()
                        .activate(actor, site.confirmed(actor, TrialHolder.PASSWORD), agent.id());
        if (activating instanceof Activating.Working(var task)) {
            return task;
        }
        throw new AssertionError(activating.toString());
    }

    /// Applied and activated, with a website password of the holder's own.
    SubscriberActor untilInForce(TrialAgent home) {
        untilHandedOver();
        SubscriberActor actor = login();
        TaskId applying = apply(actor, home);
        home.work(0);
        requireDone(applying, home);
        TaskId activating = activate(actor, home);
        home.work(0);
        requireDone(activating, home);
        changePassword(actor);
        return actor;
    }

    static final String OWN_PASSWORD = "slow green kettle 7";

    void changePassword(SubscriberActor actor) {
        try (Secret old = TrialRa.secret(TrialHolder.PASSWORD);
                Secret fresh = TrialRa.secret(OWN_PASSWORD)) {
            ChangingPassword changing =
                    site.ra().passwordChange().change(actor, old, fresh, "192.0.2.2");
            if (!(changing instanceof ChangingPassword.Changed)) {
                throw new AssertionError(changing.toString());
            }
        }
    }

    TaskId renew(SubscriberActor actor, TrialAgent agent) {
        Renewing renewing = site.ra().certificates().renewal().renew(actor, agent.id());
        if (renewing instanceof Renewing.Working(var task)) {
            return task;
        }
        throw new AssertionError(renewing.toString());
    }

    /// Newest pair first, signature certificate before encryption certificate.
    List<Certificate> certificates(SubscriberActor actor) {
        Overview own = site.ra().certificates().register().own(actor);
        return ((Overview.Shown) own).certificates();
    }

    Bytes bytes(SubscriberActor actor, Certificate certificate) {
        return site.ra().certificates().register().bytes(actor, certificate.id()).orElseThrow();
    }

    /// Later, logged in anew.
    SubscriberActor loginAfter(Duration time) {
        site.clock().advance(time);
        return site.login(account(), OWN_PASSWORD);
    }

    TaskProgress progress(TaskId task) {
        return site.ra().tasks().progress(task).orElseThrow();
    }

    void requireDone(TaskId task, TrialAgent agent) {
        TaskProgress progress = progress(task);
        if (progress.standing().state() != TaskState.DONE) {
            throw new AssertionError(progress.standing() + " after " + agent.log());
        }
    }

    @Override
    public void close() {
        bench.close();
    }
}
