// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.agent.Agent;
import org.jadeseal.agent.AgentSettings;
import org.jadeseal.agent.AgentState;
import org.jadeseal.agent.card.StationWork;
import org.jadeseal.agent.protocol.Greeting;
import org.jadeseal.agent.site.AllowList;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.e2e.desk.TrialTray;
import org.jadeseal.e2e.tour.Counter;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Officer;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.PrintedLetters;
import org.jadeseal.e2e.tour.SelfService;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PivCard;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The card is pulled after the first step of application and of activation, for the next person
/// after the second, and so on, until both end before their card is pulled.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PullingTheCardTest {

    private static final int FEWEST_STEPS = 10;
    private static final int MOST_STEPS = 25;

    private final TrialFolder folder = Workshop.folder("pulled-card");
    private final Narrator narrator = Workshop.narrator(folder);
    private final Ledger ledger = new Ledger(folder.database());
    private final SecureRandom random = new SecureRandom();

    @Test
    void wherever_the_card_is_pulled_the_task_ends_in_the_same_state() {
        List<String> failures = new ArrayList<>();
        int step = 1;
        try (Trial trial = Trial.start(folder, Ports.free(), List.of(), narrator)) {
            Tour tour = trial.tour(narrator);
            while (step < MOST_STEPS && pulledAfter(step, trial, tour, failures) > 0) {
                step++;
            }
        }

        assertThat(failures).isEmpty();
        assertThat(step).isBetween(FEWEST_STEPS, MOST_STEPS - 1);
    }

    /// @return how many of the two tasks lost their card
    private int pulledAfter(int step, Trial trial, Tour tour, List<String> failures) {
        Holder holder = register(trial, Person.number(step), "card-" + step);
        tour.takeUp(holder);
        LooseContact contact = new LooseContact(trial.tray(), step);
        try (Agent agent = agent(trial, contact)) {
            SelfService subscriber = tour.visitor();
            subscriber.logIn(holder.account(), holder.password()).the("form[action='/logout']");
            subscriber.connect((site, link) -> redeem(agent, link));
            Outage.finish(subscriber, subscriber.startApplying());
            Outage.finish(subscriber, subscriber.startActivating(holder.password()));
            check(holder, trial.tray());
        } catch (AssertionError | RuntimeException e) {
            failures.add("pulled after step %d: %s".formatted(step, e));
        }
        return contact.cuts();
    }

    /// Two certificates, in force, on the card beside their keys, and nothing else.
    private void check(Holder holder, TrialTray tray) {
        assertThat(
                        ledger.count(
                                "select count(*) from certificate where state = 'ACTIVE' and account = '%s'"
                                        .formatted(holder.account())))
                .isEqualTo(2);
        Outage.mustHaveIssuedOnce(ledger, holder);
        try (PivCard card = PivCard.select(tray.connect(TrialTray.READER)).orElseThrow()) {
            keyFitsCertificate(card, KeyReference.SIGNATURE);
            keyFitsCertificate(card, KeyReference.KEY_MANAGEMENT);
            assertThat(card.metadata(KeyReference.STAGED_SIGNATURE)).isEmpty();
            assertThat(card.metadata(KeyReference.STAGED_KEY_MANAGEMENT)).isEmpty();
        }
    }

    private static void keyFitsCertificate(PivCard card, KeyReference key) {
        byte[] certificate = card.readCertificate(key).orElseThrow();

        assertThat(card.metadata(key).orElseThrow().publicKey().getEncoded())
                .isEqualTo(parsed(certificate).getPublicKey().getEncoded());
    }

    private static X509Certificate parsed(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new AssertionError("the card holds what is no certificate", e);
        }
    }

    private Agent agent(Trial trial, LooseContact contact) {
        return new Agent(
                Origin.of(trial.sites().site().toString()).orElseThrow(),
                new AgentSettings(
                        "agent",
                        AllowList.loopback(),
                        trial.tray(),
                        trial.pins(),
                        StationWork.none(),
                        AgentState.in(folder.computer("loose-contact"), random),
                        contact));
    }

    private static URI redeem(Agent agent, String link) {
        String code = link.substring(link.indexOf("code=") + "code=".length());
        if (agent.introduce(new Greeting.Credential.LinkCode(code))
                instanceof Agent.Introduction.Accepted(var welcome)) {
            Thread.ofPlatform().daemon().start(() -> agent.run(welcome));
            return welcome.bind().orElseThrow();
        }
        throw new AssertionError("the agent was not let in");
    }

    /// As the tour has it, without waiting for the mail that confirms the address.
    private Holder register(Trial trial, Person person, String card) {
        List<Officer> officers = trial.logins().all();
        Counter registrar = Counter.of(trial.sites(), officers.get(0));
        Counter supervisor = Counter.of(trial.sites(), officers.get(1));
        Counter maker = Counter.of(trial.sites(), officers.get(2));
        if (maker.stock() == 0) {
            maker.takeIn(MOST_STEPS);
        }
        String form = registrar.enter(person);
        registrar.review(form);
        supervisor.approve(form);
        trial.tray().insert(card);
        maker.personalize(form, trial::redeem);
        registrar.handOver(form);
        PrintedLetters letters = new PrintedLetters(folder.letters());
        String sheet = letters.newestPasswordSheet();
        return new Holder(
                form,
                card,
                letters.pin(letters.newestPinSheet()),
                letters.account(sheet),
                letters.password(sheet));
    }
}
