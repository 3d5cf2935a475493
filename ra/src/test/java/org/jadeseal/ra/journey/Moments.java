// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PivCard;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.trialcard.StockedKey;
import org.jadeseal.trialcard.TornCard;

/// All moments, each reached once, from the one before it.
final class Moments implements AutoCloseable {

    private static final Duration ELEVEN_MONTHS = Duration.ofDays(340);

    private final Map<Moment, TornPlace> reached = new EnumMap<>(Moment.class);

    TornPlace at(Moment moment) {
        TornPlace known = reached.get(moment);
        if (known != null) {
            return known;
        }
        TornPlace fresh = reach(moment);
        reached.put(moment, fresh);
        return fresh;
    }

    private TornPlace reach(Moment moment) {
        return switch (moment) {
            case BLANK -> blank();
            case HANDED_OVER -> handedOver();
            case APPLIED -> applied();
            case IN_FORCE -> inForce();
            case LAST_MONTH -> lastMonth();
            case BLOCKED -> blocked();
        };
    }

    private static TornPlace blank() {
        TrialDatabase place = TrialDatabase.sqlite();
        TrialSite site = new TrialSite(place);
        TornCard.at(place.folder().resolve(TornPlace.CARD), List.of()).close();
        Facts facts =
                new Facts(
                        site.clock().instant(),
                        site.officers(),
                        site.approved("A123456789"),
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty());
        site.close();
        TornPlace kept = TornPlace.keep(place, facts);
        place.close();
        return kept;
    }

    private TornPlace handedOver() {
        Sitting sitting = at(Moment.BLANK).open(List.of());
        done(sitting, Operation.PERSONALIZE);
        sitting.site().handOver(sitting.facts().form());
        return sitting.keep(loggedIn(sitting, TrialHolder.PASSWORD));
    }

    private TornPlace applied() {
        Sitting sitting = at(Moment.HANDED_OVER).open(StockedKey.some(2));
        done(sitting, Operation.APPLY);
        return sitting.keep(sitting.facts());
    }

    private TornPlace inForce() {
        Sitting sitting = at(Moment.APPLIED).open(List.of());
        done(sitting, Operation.ACTIVATE);
        try (Secret old = TrialRa.secret(TrialHolder.PASSWORD);
                Secret own = TrialRa.secret(Journey.OWN_PASSWORD)) {
            var _ =
                    sitting.site()
                            .ra()
                            .passwordChange()
                            .change(sitting.actor(), old, own, "192.0.2.2");
        }
        return sitting.keep(loggedIn(sitting, Journey.OWN_PASSWORD));
    }

    /// With a password of her own, as one has by then.
    private TornPlace lastMonth() {
        Sitting sitting = at(Moment.IN_FORCE).open(List.of());
        sitting.site().clock().advance(ELEVEN_MONTHS);
        return sitting.keep(loggedIn(sitting, sitting.facts().password()));
    }

    private TornPlace blocked() {
        Sitting sitting = at(Moment.IN_FORCE).open(List.of());
        PivCard held = PivCard.select(sitting.seat().directly()).orElseThrow();
        for (int i = 0; i < 3; i++) {
            try (Pin wrong = Pin.of("864209".toCharArray())) {
                var _ = held.verify(wrong);
            }
        }
        held.close();
        return sitting.keep(sitting.facts());
    }

    private static void done(Sitting sitting, Operation operation) {
        sitting.sitDown(operation.desk());
        TaskId task = operation.press(sitting);
        sitting.work();
        if (!sitting.done(task)) {
            throw new IllegalStateException(operation + " ended as " + sitting.standing(task));
        }
    }

    private static Facts loggedIn(Sitting sitting, String password) {
        SubscriberActor actor = sitting.site().login(sitting.facts().account(), password);
        return new Facts(
                sitting.site().clock().instant(),
                sitting.facts().officers(),
                sitting.facts().form(),
                sitting.seat().pin(),
                password,
                Optional.of(actor),
                Optional.of(sitting.site().confirmed(actor, password)));
    }

    @Override
    public void close() {
        reached.values().forEach(TornPlace::delete);
        reached.clear();
    }
}
