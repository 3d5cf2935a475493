// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Renewing;
import org.jadeseal.ra.task.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Threat T8: an agent says that an old key has left the card, and it has not. The website goes on
/// from what the card tells, so nothing is lost and an honest agent can finish.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimingDeletionTest {

    private static final Duration ELEVEN_MONTHS = Duration.ofDays(340);

    private final TrialDatabase place = TrialDatabase.sqlite();
    private final TrialSite site = new TrialSite(place, placesForOldKeys(1));
    private final Journey journey = new Journey(site, place.folder().resolve("card"), "A123456789");

    private static CardPolicy placesForOldKeys(int places) {
        return new CardPolicy(
                CardPolicy.Attestation.WHERE_POSSIBLE, CardPolicy.ForeignUnblock.COUNTER, places);
    }

    @AfterEach
    void end() {
        journey.close();
        site.close();
        place.close();
    }

    @Test
    void a_signature_key_that_is_said_to_be_deleted_and_is_not_keeps_its_place() {
        SubscriberActor actor = inTheLastMonth();
        TrialAgent home = journey.home();
        TaskId renewing = journey.renew(actor, home);
        String old = journey.bench().keyIn("9C").orElseThrow();

        claim(home, home.workUntil("delete-key"));
        home.work(0);

        assertThat(journey.problem(renewing)).isEqualTo("slot-occupied");
        assertThat(journey.bench().keyIn("9C")).contains(old);
        assertThat(newest(actor)).noneMatch(ClaimingDeletionTest::isLoaded);
        finishes(actor, renewing, home);
    }

    @Test
    void a_key_that_is_said_to_be_deleted_and_followed_is_missed_when_its_certificate_is_read() {
        SubscriberActor actor = inTheLastMonth();
        TrialAgent home = journey.home();
        TaskId renewing = journey.renew(actor, home);
        String old = journey.bench().keyIn("9C").orElseThrow();

        Order move = claim(home, home.workUntil("delete-key")).orElseThrow();
        claim(home, move);
        home.work(0);

        assertThat(move.name()).isEqualTo("move-key");
        assertThat(journey.problem(renewing)).isEqualTo("read-back-differs");
        assertThat(journey.bench().keyIn("9C")).contains(old);
        assertThat(newest(actor)).noneMatch(ClaimingDeletionTest::isLoaded);
        finishes(actor, renewing, home);
    }

    @Test
    void an_old_encryption_key_that_is_said_to_have_left_is_not_written_over() {
        SubscriberActor actor = inTheLastMonth();
        renewed(actor);
        actor = journey.loginAfter(ELEVEN_MONTHS);
        String oldest = journey.certificates(actor).get(3).core().key().hex();
        TrialAgent home = journey.home();
        TaskId renewing = journey.renew(actor, home);
        home.work(0);
        Renewing agreed = site.ra().certificates().renewal().agreeToDrop(actor, oldest, home.id());

        claim(home, home.workUntil("drop-old-key"));
        home.work(0);

        assertThat(agreed).isEqualTo(new Renewing.Working(renewing));
        assertThat(journey.problem(renewing)).isEqualTo("slot-occupied");
        assertThat(journey.bench().keyIn("82")).contains(oldest);
        finishes(actor, renewing, home);
        assertThat(home.log()).containsOnlyOnce("drop-old-key");
    }

    private SubscriberActor inTheLastMonth() {
        journey.untilInForce(journey.home());
        return journey.loginAfter(ELEVEN_MONTHS);
    }

    private void renewed(SubscriberActor actor) {
        TrialAgent agent = journey.home();
        TaskId renewing = journey.renew(actor, agent);
        agent.work(0);
        journey.requireDone(renewing, agent);
    }

    /// Done, says the agent, and has not sent the card a single command.
    ///
    /// @return what it is told to do next
    private static Optional<Order> claim(TrialAgent agent, Order order) {
        return agent.poll(Optional.of(new Result.Done(order.key(), JsonObject.empty())));
    }

    private List<Certificate> newest(SubscriberActor actor) {
        return journey.certificates(actor).subList(0, 2);
    }

    private static boolean isLoaded(Certificate certificate) {
        return certificate instanceof Certificate.Active(_, var loaded, _) && loaded;
    }

    /// From here on the agent is honest.
    private void finishes(SubscriberActor actor, TaskId renewing, TrialAgent home) {
        boolean goesOn = site.ra().tasks().continueAt(renewing, home.id());
        home.work(0);

        List<Certificate> newest = newest(actor);
        assertThat(goesOn).isTrue();
        assertThat(newest).allMatch(ClaimingDeletionTest::isLoaded);
        journey.requireDone(renewing, home);
        assertThat(journey.bench().keyIn("9C")).contains(newest.get(0).core().key().hex());
        assertThat(journey.bench().keyIn("9D")).contains(newest.get(1).core().key().hex());
    }
}
