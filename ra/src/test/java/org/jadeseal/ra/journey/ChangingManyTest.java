// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.certificate.SweepOutcome;
import org.jadeseal.ra.decision.PaperKind;
import org.jadeseal.ra.form.Resolution;
import org.jadeseal.ra.form.Verdict;
import org.jadeseal.ra.journey.OfficerDesk.Decided;
import org.jadeseal.ra.mass.Found;
import org.jadeseal.ra.mass.MassAct;
import org.jadeseal.ra.mass.MassChange;
import org.jadeseal.ra.mass.MassFields;
import org.jadeseal.ra.mass.MassList;
import org.jadeseal.ra.mass.MassQuery;
import org.jadeseal.ra.mass.MassReading;
import org.jadeseal.ra.mass.MassStep;
import org.jadeseal.ra.request.Ground;
import org.jadeseal.ra.request.Request;
import org.jadeseal.ra.request.RequestFields;
import org.jadeseal.ra.request.RequestKind;
import org.jadeseal.ra.request.RequestStep;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// Many certificates are suspended or revoked at once: counted, proposed, approved by somebody else
/// and carried out piece by piece, each certificate once.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingManyTest {

    private static final SystemActor JOB = new SystemActor("mass-changes");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final MassQuery.TakenIn CARDS_OF_TODAY = new MassQuery.TakenIn(TODAY, TODAY);
    private static final int ALL = 1000;

    @ParameterizedTest
    @BothDatabases
    void the_cards_of_a_day_are_suspended_and_one_person_comes_back(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey first = activated(site, place, "A123456789");
                Journey second = activated(site, place, "B123456780")) {
            MassChange counted = drafted(site, suspension(), CARDS_OF_TODAY);
            assertThat(counted.plan().dryRun().certificates()).isEqualTo(Map.of(Found.ACTIVE, 4L));
            assertThat(counted.plan().dryRun().people()).isEqualTo(2);

            approved(site, counted);
            assertThat(states(site, first)).allMatch(Certificate.Active.class::isInstance);
            carryOut(site);

            assertThat(states(site, first)).hasSize(2).allMatch(Certificate.Hold.class::isInstance);
            assertThat(states(site, second)).allMatch(Certificate.Hold.class::isInstance);
            assertThat(statuses(site, second)).allMatch(CertificateStatus.Held.class::isInstance);
            assertThat(outcomes(site, counted)).isEqualTo(Map.of(SweepOutcome.CHANGED, 4L));

            resumed(site, first);
            assertThat(states(site, first)).allMatch(Certificate.Active.class::isInstance);
            assertThat(states(site, second)).allMatch(Certificate.Hold.class::isInstance);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_list_of_keys_is_revoked_whatever_is_on_hold_among_them(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey holder = activated(site, place, "A123456789")) {
            List<Certificate> pair = states(site, holder);
            MassList serial = serials(List.of(pair.getFirst().id().serial().hex()));
            carriedOut(site, drafted(site, suspension(), serial));
            List<String> keys =
                    new ArrayList<>(pair.stream().map(found -> found.core().key().hex()).toList());
            keys.add("0".repeat(64));

            MassChange revoked =
                    drafted(
                            site,
                            new MassFields(MassAct.REVOKE, Ground.KEY_SUSPECTED, "ROCA"),
                            list(MassList.Kind.KEYS, keys));
            assertThat(revoked.plan().dryRun().certificates())
                    .isEqualTo(Map.of(Found.ACTIVE, 1L, Found.HOLD, 1L, Found.UNKNOWN, 1L));
            carriedOut(site, revoked);

            assertThat(outcomes(site, revoked))
                    .isEqualTo(Map.of(SweepOutcome.CHANGED, 2L, SweepOutcome.UNKNOWN, 1L));
            assertThat(statuses(site, holder))
                    .allMatch(status ->
                            status instanceof CertificateStatus.Revoked gone
                                    && gone.reason() == RevocationReason.KEY_COMPROMISE);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_is_so_already_or_over_is_left_as_it_is(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey holder = activated(site, place, "A123456789")) {
            List<Certificate> pair = states(site, holder);
            MassList one = serials(List.of(pair.getFirst().id().serial().hex()));
            MassList other = serials(List.of(pair.getLast().id().serial().hex()));
            carriedOut(site, drafted(site, suspension(), one));
            carriedOut(
                    site, drafted(site, new MassFields(MassAct.REVOKE, Ground.OTHER, "x"), other));
            MassChange draft = drafted(site, suspension(), CARDS_OF_TODAY);

            assertThat(decide(site, site.cao(), draft, Verdict.REVIEW))
                    .isInstanceOf(MassStep.NothingToDo.class);
            MassChange both =
                    drafted(
                            site,
                            new MassFields(MassAct.REVOKE, Ground.OTHER, "x"),
                            CARDS_OF_TODAY);
            carriedOut(site, both);

            assertThat(outcomes(site, both))
                    .isEqualTo(Map.of(SweepOutcome.CHANGED, 1L, SweepOutcome.ALREADY, 1L));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void it_takes_two_people_and_their_roles(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey holder = activated(site, place, "A123456789")) {
            MassChange draft = drafted(site, suspension(), CARDS_OF_TODAY);
            OfficerActor same = site.officer("lin-3", Role.RAS, Optional.of(site.cao().person()));

            assertThat(decide(site, site.ras(), draft, Verdict.APPROVE))
                    .isInstanceOf(MassStep.NotFromHere.class);
            assertThat(decide(site, site.ras(), draft, Verdict.REVIEW))
                    .isEqualTo(new MassStep.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(decide(site, site.otherCao(), draft, Verdict.REVIEW))
                    .isInstanceOf(MassStep.Done.class);
            assertThat(decide(site, site.cao(), draft, Verdict.APPROVE))
                    .isEqualTo(new MassStep.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(decide(site, same, draft, Verdict.APPROVE))
                    .isInstanceOf(MassStep.SamePerson.class);
            carryOut(site);

            assertThat(states(site, holder)).allMatch(Certificate.Active.class::isInstance);
            assertThat(decide(site, site.ras(), draft, Verdict.REJECT))
                    .isInstanceOf(MassStep.Done.class);
            assertThat(decide(site, site.ras(), draft, Verdict.APPROVE))
                    .isInstanceOf(MassStep.NotFromHere.class);
        }
    }

    @Test
    void two_cards_sign_what_is_shown() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey holder = activated(site, place, "A123456789");
                OfficerDesk first = OfficerDesk.of(site, place, "mei", Role.CAO);
                OfficerDesk second = OfficerDesk.of(site, place, "hua", Role.RAS)) {
            OfficerActor cao = first.in();
            MassChange draft =
                    ((MassStep.Done)
                                    site.ra()
                                            .massChanges()
                                            .draft(cao, site.token(), suspension(), CARDS_OF_TODAY))
                            .change();
            assertThat(decide(site, cao, draft, Verdict.REVIEW))
                    .isEqualTo(new MassStep.Refused(Refusal.NOT_SIGNED));

            first.signs(cao, PaperKind.MASS, Decided.of(draft, Verdict.REVIEW));
            second.signs(second.in(), PaperKind.MASS, Decided.of(draft, Verdict.APPROVE));
            carryOut(site);

            assertThat(states(site, holder)).allMatch(Certificate.Hold.class::isInstance);
            assertThat(site.ra().signatures().of(draft.caseNumber())).hasSize(2);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void it_goes_on_where_it_was_interrupted(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey holder = activated(site, place, "A123456789")) {
            MassChange change = drafted(site, suspension(), withMany(site, holder));
            approved(site, change);

            int _ = site.ra().massWork().carryOut(JOB, 1);
            MassChange.Approved between = (MassChange.Approved) now(site, change);
            carryOut(site);

            assertThat(between.progress().total()).isEqualTo(100);
            assertThat(outcomes(site, change))
                    .isEqualTo(Map.of(SweepOutcome.CHANGED, 2L, SweepOutcome.UNKNOWN, 250L));
        }
    }

    @Test
    void two_nodes_change_each_certificate_once() throws InterruptedException, ExecutionException {
        try (TrialDatabase place = TrialDatabase.postgresql();
                TrialSite site = new TrialSite(place);
                Journey holder = activated(site, place, "A123456789");
                TrialSite other = new TrialSite(place, site);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            MassChange change = drafted(site, suspension(), withMany(site, holder));
            approved(site, change);
            Future<?> there = threads.submit(() -> persistently(other));
            Future<?> here = threads.submit(() -> persistently(site));
            var _ = there.get();
            var _ = here.get();

            assertThat(outcomes(site, change))
                    .isEqualTo(Map.of(SweepOutcome.CHANGED, 2L, SweepOutcome.UNKNOWN, 250L));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_the_ledger_does_not_allow_is_told_and_the_rest_is_changed(TrialDatabase place) {
        try (TrialSite site = new TrialSite(place);
                Journey holder = activated(site, place, "A123456789")) {
            StatusChange behindOurBack =
                    new StatusChange.Revoke(
                            states(site, holder).getFirst().id(), RevocationReason.UNSPECIFIED);
            site.database()
                    .perform(unit -> {
                        var _ = site.authority().ledger().record(unit, behindOurBack).orUndo();
                    });
            MassChange change = drafted(site, suspension(), CARDS_OF_TODAY);
            carriedOut(site, change);

            assertThat(outcomes(site, change))
                    .isEqualTo(Map.of(SweepOutcome.CHANGED, 1L, SweepOutcome.DISAGREES, 1L));
        }
    }

    /// As the clock job does, which is called again when it has failed.
    private static void persistently(TrialSite site) {
        for (int failures = 0; failures < 20; failures++) {
            try {
                carryOut(site);
                return;
            } catch (RuntimeException _) {
                // the other node was first
            }
        }
    }

    /// The pair of a holder behind 250 serial numbers that nobody has.
    private static MassList withMany(TrialSite site, Journey holder) {
        List<String> entries =
                new ArrayList<>(
                        IntStream.rangeClosed(1, 250).mapToObj(Integer::toHexString).toList());
        states(site, holder).forEach(found -> entries.add(found.id().serial().hex()));
        return serials(entries);
    }

    private static MassList serials(List<String> entries) {
        return list(MassList.Kind.SERIALS, entries);
    }

    private static MassList list(MassList.Kind kind, List<String> entries) {
        return ((MassList.Reading.Read) MassList.read(kind, String.join("\r\n", entries))).list();
    }

    private static MassFields suspension() {
        return new MassFields(MassAct.SUSPEND, Ground.KEY_SUSPECTED, "卡片批次瑕疵");
    }

    private static MassChange drafted(TrialSite site, MassFields fields, MassQuery.TakenIn days) {
        return ((MassStep.Done)
                        site.ra().massChanges().draft(site.cao(), site.token(), fields, days))
                .change();
    }

    private static MassChange drafted(TrialSite site, MassFields fields, MassList list) {
        return ((MassStep.Done)
                        site.ra().massChanges().draft(site.cao(), site.token(), fields, list))
                .change();
    }

    private static MassStep decide(
            TrialSite site, OfficerActor officer, MassChange change, Verdict verdict) {
        return site.ra()
                .massChanges()
                .decide(
                        new Resolution(
                                officer,
                                site.token(),
                                change.caseNumber(),
                                verdict,
                                Optional.of(change.plan().digest()),
                                verdict.hasReason() ? "不需要" : ""));
    }

    private static void approved(TrialSite site, MassChange change) {
        assertThat(decide(site, site.cao(), change, Verdict.REVIEW))
                .isInstanceOf(MassStep.Done.class);
        assertThat(decide(site, site.ras(), change, Verdict.APPROVE))
                .isInstanceOf(MassStep.Done.class);
    }

    private static void carryOut(TrialSite site) {
        int _ = site.ra().massWork().carryOut(JOB, ALL);
    }

    private static void carriedOut(TrialSite site, MassChange change) {
        approved(site, change);
        carryOut(site);
    }

    private static MassChange now(TrialSite site, MassChange change) {
        return ((MassReading.One) site.ra().massArchive().read(site.aud(), change.caseNumber()))
                .change();
    }

    private static Map<SweepOutcome, Long> outcomes(TrialSite site, MassChange change) {
        return ((MassChange.Done) now(site, change)).progress().outcomes();
    }

    private static void resumed(TrialSite site, Journey holder) {
        var requests = site.ra().requests();
        RequestFields fields =
                new RequestFields(
                        RequestKind.RESUMPTION, holder.account(), Ground.REASON_GONE, "換卡完成");
        Request request =
                ((RequestStep.Done) requests.enter(site.rao(), site.token(), fields)).request();
        var seen = request.paper().digest();
        var _ = requests.review(site.rao(), site.token(), request.caseNumber(), seen);
        assertThat(requests.approve(site.ras(), site.token(), request.caseNumber(), seen))
                .isInstanceOf(RequestStep.Done.class);
    }

    private static Journey activated(TrialSite site, TrialDatabase place, String nationalId) {
        Journey journey = new Journey(site, place.folder().resolve(nationalId), nationalId);
        var _ = journey.untilInForce(journey.home());
        return journey;
    }

    private static List<Certificate> states(TrialSite site, Journey journey) {
        SubscriberActor actor = new SubscriberActor(journey.account(), site.session());
        return ((Overview.Shown) site.ra().certificates().register().own(actor)).certificates();
    }

    private static List<CertificateStatus> statuses(TrialSite site, Journey journey) {
        List<Certificate> certificates = states(site, journey);
        return site.database()
                .write(unit ->
                        certificates.stream()
                                .map(found ->
                                        site.authority()
                                                .ledger()
                                                .status(unit, found.id())
                                                .orElseThrow())
                                .toList());
    }
}
