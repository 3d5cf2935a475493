// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Downloading;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What each act costs at the card: commands, bytes, milliseconds. A real card takes about 10 ms a
/// command and 10 ms for 100 bytes, so these figures are what a person waits for. Printed, and in
/// `target/card-figures.md`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CardFiguresTest {

    /// Personalization, with its reading back, sends the most.
    private static final int MOST_COMMANDS = 250;

    private final Map<String, CardTraffic.Figures> figures = new LinkedHashMap<>();

    @Test
    void no_act_at_the_card_grows_unnoticed() throws IOException {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            SubscriberActor young = firstDay(site, journey);
            pins(site, journey, young);
            renewal(site, journey);
        }

        print();

        assertThat(figures).hasSize(8);
        assertThat(figures.values())
                .allMatch(act -> act.commands() < MOST_COMMANDS && act.commands() > 5);
    }

    private SubscriberActor firstDay(TrialSite site, Journey journey) {
        count("personalize", journey, journey.station(), journey::personalize);
        site.handOver(journey.form());
        SubscriberActor actor = journey.login();
        TrialAgent home = journey.home();
        count("apply", journey, home, () -> journey.apply(actor, home));
        count("activate", journey, home, () -> journey.activate(actor, home));
        journey.changePassword(actor);
        return actor;
    }

    private void pins(TrialSite site, Journey journey, SubscriberActor actor) {
        TrialAgent home = journey.home();
        journey.bench().newPin.set("271828");
        count("change PIN", journey, home, () -> SettingPinsTest.change(site, actor, home));
        journey.bench().newPin.set("161803");
        count(
                "reset PIN",
                journey,
                home,
                () -> Resets.begin(site, actor, home, TaskKind.RESET_PIN));
        journey.bench().block();
        journey.bench().newPin.set("577215");
        count(
                "unblock",
                journey,
                home,
                () -> Resets.begin(site, actor, home, TaskKind.UNBLOCK_PIN));
    }

    private void renewal(TrialSite site, Journey journey) {
        SubscriberActor actor = journey.loginAfter(Duration.ofDays(340));
        TrialAgent home = journey.home();
        count("renew", journey, home, () -> journey.renew(actor, home));
        List<Certificate> pair = journey.certificates(actor).subList(0, 2);
        count("download", journey, home, () -> download(site, actor, pair, home));
    }

    private static TaskId download(
            TrialSite site, SubscriberActor actor, List<Certificate> pair, TrialAgent home) {
        Downloading downloading =
                site.ra()
                        .certificates()
                        .download()
                        .download(
                                actor,
                                pair.stream().map(Certificate::id).collect(Collectors.toSet()),
                                home.id());
        return ((Downloading.Working) downloading).task();
    }

    private void count(String act, Journey journey, TrialAgent agent, Supplier<TaskId> begun) {
        var _ = journey.bench().traffic().take();
        TaskId task = begun.get();
        agent.work(0);
        journey.requireDone(task, agent);
        figures.put(act, journey.bench().traffic().take());
    }

    private void print() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| act | commands | bytes to the card | bytes from the card | ms in the simulator |");
        lines.add("| --- | --- | --- | --- | --- |");
        figures.forEach((act, cost) ->
                lines.add(
                        "| %s | %d | %d | %d | %d |"
                                .formatted(
                                        act,
                                        cost.commands(),
                                        cost.toCard(),
                                        cost.fromCard(),
                                        cost.milliseconds())));
        Files.write(Path.of("target", "card-figures.md"), lines);
        lines.forEach(System.out::println);
    }
}
