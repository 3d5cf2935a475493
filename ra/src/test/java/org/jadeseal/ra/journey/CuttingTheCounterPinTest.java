// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.mailer.Mailer;
import org.jadeseal.ra.mailer.MailerKind;
import org.jadeseal.ra.pin.SettingPin;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A new PIN at the counter, set hundreds of times with accidents at random moments of each, and of
/// the repair, and of its repair. `jadeseal.pin.runs` says how often.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CuttingTheCounterPinTest {

    /// Whose card it is: one takes the unblock key, the other its PUK. A PUK is never guessed with
    /// the last try, so a card of another maker that is cut off at each visit is given up (T14).
    enum Make {
        OURS(20),
        PLAIN(1);

        private final int accidents;

        Make(int accidents) {
            this.accidents = accidents;
        }
    }

    /// What happens when a step is at the station.
    private enum Accident {
        PULLED,
        JAM,
        LIE,
        ANSWER_LOST,
        MEMORY_LOST,
        DEAD_BEFORE,
        DEAD_AFTER,
        DEADLINE_PASSED,
        ANOTHER_OFFICER
    }

    private static final int RUNS = Integer.getInteger("jadeseal.pin.runs", 60);
    private static final int MOST_ACCIDENTS = 8;
    private static final int MOST_STEPS = 60;

    private final Random random = new Random(20261123);
    private final Map<Accident, Integer> counts = new EnumMap<>(Accident.class);

    @ParameterizedTest
    @EnumSource
    void the_card_opens_with_the_letter_that_counts_and_no_pin_is_printed_twice_or_kept(Make make)
            throws IOException {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place)) {
            Path card = card(make, place);
            printAndPrintAgain(place, site, card, make);
        }
    }

    private void printAndPrintAgain(TrialDatabase place, TrialSite site, Path card, Make make)
            throws IOException {
        try (Journey journey = new Journey(site, card, "A123456789")) {
            journey.untilHandedOver();
            Run run = new Run(site, journey, make);
            for (int i = 0; i < RUNS; i++) {
                run.untilPrinted();
                run.check();
                run.sleep();
            }
            var papers = journey.bench().papers;

            assertThat(papers.pins()).extracting(PaperTray.PinPaper::sheet).doesNotHaveDuplicates();
            assertThat(papers.pins()).extracting(PaperTray.PinPaper::pin).doesNotHaveDuplicates();
            assertThat(journey.bench().missedPuks).isLessThan(RUNS);
            assertThat(secretsIn(place.folder(), card, papers.pins())).isEmpty();
            System.out.printf(
                    "%s: %,d letters that count, %,d sheets of paper, %d times a printed sheet was"
                            + " refused, %s%n",
                    make, RUNS, papers.pins().size(), papers.refused(), counts);
        }
    }

    private static Path card(Make make, TrialDatabase place) {
        return switch (make) {
            case OURS -> place.folder().resolve("card");
            case PLAIN -> ForeignCardTest.plain(place);
        };
    }

    /// One letter after the other, for the same card.
    private final class Run {

        private final TrialSite site;
        private final Journey journey;
        private final Make make;
        private OfficerActor maker;
        private TrialAgent station;
        private int accidents;

        Run(TrialSite site, Journey journey, Make make) {
            this.site = site;
            this.journey = journey;
            this.make = make;
            this.maker = site.cao();
            this.station = journey.station();
        }

        void untilPrinted() {
            accidents = make.accidents;
            for (int visit = 0; visit <= 3 * MOST_ACCIDENTS; visit++) {
                TaskId task = begin();
                work(visit < MOST_ACCIDENTS);
                if (journey.progress(task).standing().state() == TaskState.DONE) {
                    return;
                }
            }
            throw new AssertionError("never printed");
        }

        /// The officer presses the button, or 「繼續作業」.
        private TaskId begin() {
            SettingPin setting = press();
            if (setting instanceof SettingPin.TooOften) {
                sleep();
                setting = press();
            }
            if (setting instanceof SettingPin.NoStation) {
                station = station();
                setting = press();
            }
            if (setting instanceof SettingPin.Working(var task)) {
                return task;
            }
            throw new AssertionError(setting.toString());
        }

        private SettingPin press() {
            return site.ra().pins().counter().begin(maker, journey.account(), station.id());
        }

        /// The next day.
        void sleep() {
            site.clock().advance(Duration.ofHours(25));
            station = station();
        }

        private void work(boolean mayFail) {
            Optional<Result> told = Optional.empty();
            for (int step = 0; step < MOST_STEPS; step++) {
                Optional<Order> order = station.poll(told);
                if (order.isEmpty()) {
                    return;
                }
                boolean accident =
                        mayFail
                                && accidents > 0
                                && random.nextInt(isPrinting(order.get()) ? 2 : 12) == 0;
                accidents -= accident ? 1 : 0;
                told = accident ? accident(order.get()) : Optional.of(station.perform(order.get()));
            }
        }

        private static boolean isPrinting(Order order) {
            return order.name().startsWith("print-pin-letter");
        }

        /// What the station tells afterwards, if it does.
        private Optional<Result> accident(Order order) {
            Accident[] all = Accident.values();
            Accident accident = all[random.nextInt(all.length)];
            counts.merge(accident, 1, Integer::sum);
            return switch (accident) {
                case PULLED -> {
                    journey.bench().pullAfter = 1 + random.nextInt(5);
                    Result told = station.perform(order);
                    journey.bench().pullAfter = 0;
                    yield Optional.of(told);
                }
                case JAM -> broken(order, PaperTray.Fault.JAM);
                case LIE -> broken(order, PaperTray.Fault.LIE);
                case ANSWER_LOST -> {
                    var _ = station.perform(order);
                    yield Optional.empty();
                }
                case MEMORY_LOST -> {
                    var _ = station.perform(order);
                    station.forget();
                    yield Optional.empty();
                }
                case DEAD_BEFORE -> {
                    station = station();
                    yield Optional.empty();
                }
                case DEAD_AFTER, ANOTHER_OFFICER -> elsewhere(order, accident);
                case DEADLINE_PASSED -> {
                    Result late = station.perform(order);
                    site.clock().advance(Duration.ofSeconds(181));
                    yield Optional.of(late);
                }
            };
        }

        private Optional<Result> elsewhere(Order order, Accident accident) {
            Result late = station.perform(order);
            TrialAgent before = station;
            if (accident == Accident.ANOTHER_OFFICER) {
                maker = maker.equals(site.cao()) ? site.otherCao() : site.cao();
            }
            station = station();
            var _ = begin();
            before.sendLate(late);
            return Optional.empty();
        }

        private Optional<Result> broken(Order order, PaperTray.Fault fault) {
            journey.bench().papers.breakOnce(fault);
            Result told = station.perform(order);
            journey.bench().papers.breakOnce(PaperTray.Fault.NONE);
            return Optional.of(told);
        }

        private TrialAgent station() {
            return new TrialAgent(
                    site,
                    journey.bench(),
                    AgentKind.STATION,
                    AgentUser.officer(maker.officer().value()));
        }

        /// One PIN letter counts, and what stands on that paper opens the card.
        void check() {
            List<Mailer> alive =
                    site.ra().mailers().of(journey.account()).stream()
                            .filter(mailer -> mailer.sheet().kind() == MailerKind.PIN)
                            .filter(mailer -> !(mailer instanceof Mailer.Voided))
                            .toList();
            assertThat(alive).hasSize(1).allMatch(Mailer.Printed.class::isInstance);
            String sheet = alive.getFirst().sheet().number().value();
            PaperTray.PinPaper paper =
                    journey.bench().papers.pins().stream()
                            .filter(one -> one.sheet().equals(sheet))
                            .findFirst()
                            .orElseThrow();
            journey.bench().pin.set(paper.pin());
            assertThat(journey.bench().opens()).isTrue();
        }
    }

    /// PINs of letters that stand in any file of the website as eight digits by themselves; the
    /// card has its own.
    private static Set<String> secretsIn(Path folder, Path card, List<PaperTray.PinPaper> papers)
            throws IOException {
        Set<String> pins = papers.stream().map(PaperTray.PinPaper::pin).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().startsWith(card.toString()))
                    .flatMap(CuttingTheCounterPinTest::digits)
                    .filter(pins::contains)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> digits(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Stream.of(text.split("[^0-9]+")).filter(run -> run.length() == 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
