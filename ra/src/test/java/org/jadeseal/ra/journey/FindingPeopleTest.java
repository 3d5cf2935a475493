// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.form.Entering;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.ra.history.Happening;
import org.jadeseal.ra.history.HolderHistory.Position;
import org.jadeseal.ra.request.Ground;
import org.jadeseal.ra.request.RequestKind;
import org.jadeseal.ra.search.CaseLine;
import org.jadeseal.ra.search.Finding;
import org.jadeseal.ra.search.Search;
import org.jadeseal.ra.search.Waiting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// What officers find by what they have in hand, and what waits for them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingPeopleTest {

    private static final String ID = "A123456789";

    @ParameterizedTest
    @BothDatabases
    void one_field_takes_every_code_that_leads_to_a_person(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), ID)) {
            SubscriberActor holder = journey.untilInForce(journey.home());
            var number =
                    new LetterDecisions(site, journey)
                            .received(RequestKind.PASSWORD, Ground.FORGOTTEN)
                            .caseNumber();
            Finding person = new Finding.Person(journey.account());
            var subscriber =
                    site.ra()
                            .subscribers()
                            .find(journey.form().outcome().holding().holder())
                            .orElseThrow();
            String serial = journey.certificates(holder).getFirst().id().serial().hex();

            assertThat(
                            List.of(
                                    find(site, journey.account().value()),
                                    find(site, card(site, journey)),
                                    find(site, ID),
                                    find(site, ID.toLowerCase(java.util.Locale.ROOT)),
                                    find(site, subscriber.serialNumber().value()),
                                    find(site, serial),
                                    find(site, serial.replaceAll("(..)", "$1:")),
                                    find(
                                            site,
                                            site.ra()
                                                    .mailers()
                                                    .of(journey.account())
                                                    .getFirst()
                                                    .sheet()
                                                    .number()
                                                    .value())))
                    .allMatch(person::equals);
            assertThat(find(site, journey.form().caseNumber().value()))
                    .isEqualTo(new Finding.Registration(journey.form().caseNumber()));
            assertThat(find(site, number.value())).isEqualTo(new Finding.Request(number));
            assertThat(
                            List.of(
                                    find(site, "B123456780"),
                                    find(site, "王大明"),
                                    find(site, "f".repeat(40)),
                                    find(site, "")))
                    .allMatch(Finding.Nothing.class::isInstance);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void people_of_one_name_are_listed_masked_and_page_by_page(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place)) {
            for (int i = 0; i <= Search.LINES; i++) {
                var _ = site.approved(nationalId(i));
            }
            String name = TrialHolder.fields(ID).name().commonName();

            Finding.People first = (Finding.People) find(site, name);
            Finding.People second = (Finding.People) find(site, site.help(), name, first.next());

            List<AccountId> all = new ArrayList<>();
            first.lines().forEach(line -> all.add(line.account()));
            second.lines().forEach(line -> all.add(line.account()));
            assertThat(all).hasSize(Search.LINES + 1).doesNotHaveDuplicates();
            assertThat(all).extracting(AccountId::value).isSorted();
            assertThat(first.lines()).noneMatch(line -> line.maskedName().equals(name));
            assertThat(second.next()).isEmpty();
        }
    }

    @Test
    void what_waits_waits_for_the_one_who_can_do_it_and_is_late_after_a_working_day() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), ID)) {
            assertThat(waiting(site, site.cao())).extracting(Waiting::state).contains("EXECUTED");
            journey.personalize();
            journey.station().work(0);
            assertThat(waiting(site, site.cao())).isEmpty();
            assertThat(waiting(site, site.rao())).extracting(Waiting::state).contains("PERSO");
            site.handOver(journey.form());

            Form entered =
                    ((Entering.Entered)
                                    site.ra()
                                            .registrations()
                                            .enter(
                                                    site.rao(),
                                                    site.token(),
                                                    TrialHolder.fields(nationalId(7))))
                            .form();
            assertThat(waiting(site, site.rao()))
                    .singleElement()
                    .satisfies(work -> assertThat(work.late()).isFalse());
            site.ra()
                    .registrations()
                    .review(
                            site.rao(),
                            site.token(),
                            entered.caseNumber(),
                            entered.paper().digest());
            site.clock().advance(Duration.ofDays(4));

            assertThat(waiting(site, site.rao())).isEmpty();
            assertThat(waiting(site, site.ras()))
                    .singleElement()
                    .satisfies(work -> assertThat(work.late()).isTrue());
        }
    }

    @Test
    void what_was_given_back_is_found_with_its_last_day_until_it_is_completed() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place)) {
            Registrations registrations = site.ra().registrations();
            RegistrationFields fields = TrialHolder.fields(nationalId(7));
            Entering entering = registrations.enter(site.rao(), site.token(), fields);
            Form form = ((Entering.Entered) entering).form();
            registrations.giveBack(site.rao(), site.token(), form.caseNumber(), "缺簽名");

            List<Waiting> returned = site.ra().worklist().returned(site.rao());
            List<Waiting> ofOthers = site.ra().worklist().returned(site.ras());
            registrations.amend(
                    site.rao(),
                    site.token(),
                    form.caseNumber(),
                    form.paper().digest(),
                    TrialHolder.fields(nationalId(8)));

            assertThat(returned)
                    .singleElement()
                    .satisfies(work -> {
                        assertThat(work.caseNumber()).isEqualTo(form.caseNumber().value());
                        assertThat(work.due()).isEqualTo(work.since().plus(Duration.ofDays(30)));
                    });
            assertThat(ofOthers).isEmpty();
            assertThat(site.ra().worklist().returned(site.rao())).isEmpty();
            assertThat(waiting(site, site.rao())).hasSize(1);
        }
    }

    @Test
    void a_persons_story_is_told_whole_and_page_by_page() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, place.folder().resolve("card"), ID)) {
            var _ = journey.untilInForce(journey.home());
            var _ =
                    new LetterDecisions(site, journey)
                            .received(RequestKind.PASSWORD, Ground.FORGOTTEN);
            var history = site.ra().history();

            List<Happening> whole =
                    history.of(site.aud(), journey.account(), Optional.empty(), 100);
            List<Happening> paged = new ArrayList<>();
            Optional<Position> before = Optional.empty();
            do {
                List<Happening> page = history.of(site.aud(), journey.account(), before, 2);
                paged.addAll(page);
                before =
                        page.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Position.of(page.getLast()));
            } while (before.isPresent());

            assertThat(whole).hasSizeGreaterThan(4).isEqualTo(paged);
            assertThat(site.ra().caseFile().of(site.aud(), journey.account()))
                    .extracting(CaseLine::kind)
                    .containsExactly("PASSWORD", "REGISTRATION");
        }
    }

    private static Finding find(TrialSite site, String typed) {
        return find(site, site.rao(), typed, Optional.empty());
    }

    private static Finding find(
            TrialSite site, OfficerActor officer, String typed, Optional<AccountId> from) {
        return site.ra().search().find(officer, typed, from);
    }

    private static List<Waiting> waiting(TrialSite site, OfficerActor officer) {
        return site.ra().worklist().of(officer);
    }

    private static String card(TrialSite site, Journey journey) {
        return site.ra().cards().of(journey.account()).orElseThrow().number().value();
    }

    /// With a right check digit.
    private static String nationalId(int number) {
        String seven = "%07d".formatted(number);
        int sum = 1 + 8;
        for (int i = 0; i < 7; i++) {
            sum += (7 - i) * (seven.charAt(i) - '0');
        }
        return "A1" + seven + (10 - sum % 10) % 10;
    }
}
