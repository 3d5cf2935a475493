// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.letter.LetterOrder;
import org.jadeseal.ra.letter.Printing;
import org.jadeseal.ra.mailer.Mailer;
import org.jadeseal.ra.mailer.MailerKind;
import org.jadeseal.ra.request.Ground;
import org.jadeseal.ra.request.RequestKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// One letter, printed thousands of times with an accident at a random moment of each, and of the
/// repair, and of its repair. `jadeseal.letter.runs` says how often.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CuttingTheLetterTest {

    /// What happens when the step is at the station.
    private enum Accident {
        NONE,
        JAM,
        LIE,
        ANSWER_LOST,
        MEMORY_LOST,
        DEAD_BEFORE_PRINTING,
        DEAD_AFTER_PRINTING,
        DEADLINE_PASSED,
        ANOTHER_OFFICER,
        ANOTHER_REQUEST,
        LETTER_DISTRUSTED
    }

    private static final int RUNS = Integer.getInteger("jadeseal.letter.runs", 500);
    private static final int MOST_ACCIDENTS = 12;

    private final Random random = new Random(20261122);
    private final Map<Accident, Integer> counts = new EnumMap<>(Accident.class);

    @Test
    void no_letter_without_effect_no_effect_without_letter_and_nothing_kept() throws IOException {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789")) {
            journey.untilHandedOver();
            Run run = new Run(site, journey, new LetterDecisions(site, journey));
            run.order();
            for (int i = 0; i < RUNS; i++) {
                run.untilPrinted();
                run.check();
                run.again();
            }
            var papers = journey.bench().papers;

            assertThat(secretsIn(place.folder(), papers.papers())).isEmpty();
            System.out.printf(
                    "%,d letters, %,d sheets of paper, %d times a printed sheet was refused, %s%n",
                    RUNS, papers.papers().size(), papers.refused(), counts);
        }
    }

    /// One letter after the other, for the same person.
    private final class Run {

        private final TrialSite site;
        private final Journey journey;
        private final LetterDecisions desk;
        private OfficerActor maker;
        private TrialAgent station;
        private CaseNumber number = new CaseNumber("R-2601-0001");

        Run(TrialSite site, Journey journey, LetterDecisions desk) {
            this.site = site;
            this.journey = journey;
            this.desk = desk;
            this.maker = site.cao();
            this.station = journey.station();
        }

        void order() {
            number = desk.decided(RequestKind.PASSWORD, Ground.FORGOTTEN);
        }

        void again() {
            if (random.nextInt(10) == 0) {
                order();
            } else {
                site.ra().letters().spoil(maker, site.token(), number, "smeared");
            }
        }

        void untilPrinted() {
            for (int i = 0; !printed(); i++) {
                print();
                station.poll(Optional.empty())
                        .ifPresent(i < MOST_ACCIDENTS ? this::accident : this::well);
                if (i > 2 * MOST_ACCIDENTS) {
                    throw new AssertionError("never printed");
                }
            }
        }

        private boolean printed() {
            return site.ra().letters().of(maker, number).orElseThrow()
                    instanceof LetterOrder.Printed;
        }

        /// 列印, or 繼續作業.
        private void print() {
            Printing printing = site.ra().letters().print(maker, number, station.id());
            if (printing instanceof Printing.NoStation) {
                station = station();
                printing = site.ra().letters().print(maker, number, station.id());
            }
            assertThat(printing).isInstanceOf(Printing.Working.class);
        }

        private void well(Order order) {
            var _ = station.poll(Optional.of(station.perform(order)));
        }

        private void accident(Order order) {
            Accident accident = random.nextBoolean() ? Accident.NONE : any();
            counts.merge(accident, 1, Integer::sum);
            switch (accident) {
                case NONE -> well(order);
                case JAM -> broken(order, PaperTray.Fault.JAM);
                case LIE -> broken(order, PaperTray.Fault.LIE);
                case ANSWER_LOST -> {
                    var _ = station.perform(order);
                    station.poll(Optional.empty()).ifPresent(this::well);
                }
                case MEMORY_LOST -> {
                    var _ = station.perform(order);
                    station.forget();
                    well(order);
                }
                case DEAD_BEFORE_PRINTING -> station = station();
                case DEAD_AFTER_PRINTING -> {
                    Result lost = station.perform(order);
                    TrialAgent dead = station;
                    station = station();
                    print();
                    dead.sendLate(lost);
                }
                case DEADLINE_PASSED -> {
                    Result late = station.perform(order);
                    site.clock().advance(Duration.ofSeconds(181));
                    var _ = station.poll(Optional.empty());
                    station.sendLate(late);
                }
                case ANOTHER_OFFICER -> {
                    Result late = station.perform(order);
                    maker = maker.equals(site.cao()) ? site.otherCao() : site.cao();
                    TrialAgent before = station;
                    station = station();
                    print();
                    before.sendLate(late);
                }
                case ANOTHER_REQUEST -> {
                    Result late = station.perform(order);
                    order();
                    var _ = station.poll(Optional.of(late));
                }
                case LETTER_DISTRUSTED -> {
                    Result late = station.perform(order);
                    var paper = desk.received(RequestKind.PASSWORD, Ground.LETTER_LOST);
                    var _ = station.poll(Optional.of(late));
                    site.ra().requests().withdraw(site.rao(), site.token(), paper.caseNumber());
                }
            }
        }

        private void broken(Order order, PaperTray.Fault fault) {
            journey.bench().papers.breakOnce(fault);
            well(order);
        }

        private TrialAgent station() {
            return new TrialAgent(
                    site,
                    journey.bench(),
                    AgentKind.STATION,
                    AgentUser.officer(maker.officer().value()));
        }

        /// The one sheet that counts is the one whose password the account has; all others are
        /// void, and no number is on two papers.
        void check() {
            List<PaperTray.Paper> papers = journey.bench().papers.papers();
            List<Mailer> alive =
                    site.ra().mailers().of(journey.account()).stream()
                            .filter(mailer -> mailer.sheet().kind() == MailerKind.PASSWORD)
                            .filter(mailer -> !(mailer instanceof Mailer.Voided))
                            .toList();
            assertThat(alive).hasSize(1).allMatch(Mailer.Printed.class::isInstance);
            String sheet = alive.getFirst().sheet().number().value();
            assertThat(desk.sheet().value()).isEqualTo(sheet);
            assertThat(papers)
                    .filteredOn(paper -> paper.sheet().equals(sheet))
                    .extracting(PaperTray.Paper::salt)
                    .containsExactly(StoredSalt.of(site.database(), journey.account()));
        }
    }

    private Accident any() {
        Accident[] all = Accident.values();
        return all[1 + random.nextInt(all.length - 1)];
    }

    /// Passwords of letters that stand in any file of the website.
    private static Set<String> secretsIn(Path folder, List<PaperTray.Paper> papers)
            throws IOException {
        Set<String> passwords =
                papers.stream().map(PaperTray.Paper::password).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> windows(file, passwords))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> windows(Path file, Set<String> passwords) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return java.util.stream.IntStream.range(0, Math.max(0, text.length() - 11))
                    .filter(i -> isSign(text.charAt(i)) && isSign(text.charAt(i + 11)))
                    .mapToObj(i -> text.substring(i, i + 12))
                    .filter(passwords::contains);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isSign(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '9');
    }
}
