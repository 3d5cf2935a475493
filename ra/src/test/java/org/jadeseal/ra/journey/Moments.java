// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PivCard;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.trialcard.StockedKey;
import org.jadeseal.trialcard.TornCard;
import org.jadeseal.trialcard.TrialCard;

/// All moments, each reached once, from the one before it.
final class Moments implements AutoCloseable {

    private static final Duration ELEVEN_MONTHS = Duration.ofDays(340);

    private static final CardPolicy WITH_PUKS =
            new CardPolicy(CardPolicy.Attestation.WHERE_POSSIBLE, CardPolicy.ForeignUnblock.REMOTE);

    private static final CardPolicy TWO_OLD_KEYS =
            new CardPolicy(
                    CardPolicy.Attestation.WHERE_POSSIBLE, CardPolicy.ForeignUnblock.COUNTER, 2);

    private static final List<IssuerId> ISSUERS =
            List.of(IssuerId.ROOT, IssuerId.ISSUING, IssuerId.DEVICE, IssuerId.OPERATIONS);

    private final Map<Moment, TornPlace> reached = new EnumMap<>(Moment.class);

    /// Reaches it when nobody has yet; not for several threads.
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
            case BLANK -> blank(CardPolicy.DEFAULT, card -> TornCard.at(card, List.of()).close());
            case PLAIN_BLANK -> blank(WITH_PUKS, card -> TrialCard.plain(card).close());
            case HANDED_OVER -> handedOver(at(Moment.BLANK));
            case PLAIN_HANDED_OVER -> handedOver(at(Moment.PLAIN_BLANK));
            case APPLIED -> applied(at(Moment.HANDED_OVER));
            case PLAIN_APPLIED -> applied(at(Moment.PLAIN_HANDED_OVER));
            case IN_FORCE -> inForce(at(Moment.APPLIED));
            case PLAIN_IN_FORCE -> inForce(at(Moment.PLAIN_APPLIED));
            case LAST_MONTH -> later(at(Moment.IN_FORCE).open(List.of()));
            case ONE_PLACE_LEFT -> renewed(at(Moment.LAST_MONTH).under(TWO_OLD_KEYS));
            case HISTORY_FULL -> renewed(at(Moment.ONE_PLACE_LEFT));
            case BLOCKED -> blocked(at(Moment.IN_FORCE));
            case PLAIN_BLOCKED -> blocked(at(Moment.PLAIN_IN_FORCE));
        };
    }

    private static TornPlace blank(CardPolicy policy, Consumer<Path> card) {
        TrialDatabase place = TrialDatabase.sqlite();
        TrialSite site = new TrialSite(place, policy);
        card.accept(place.folder().resolve(TornPlace.CARD));
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
        TornPlace kept = TornPlace.keepFirst(place, policy, facts);
        place.close();
        return kept;
    }

    private static TornPlace handedOver(TornPlace before) {
        Sitting sitting = before.open(List.of());
        done(sitting, Operation.PERSONALIZE);
        sitting.site().handOver(sitting.facts().form());
        return sitting.keep(loggedIn(sitting, TrialHolder.PASSWORD));
    }

    private static TornPlace applied(TornPlace before) {
        Sitting sitting = before.open(StockedKey.some(2));
        done(sitting, Operation.APPLY);
        return sitting.keep(sitting.facts());
    }

    /// With a password of her own, as one has by then.
    private static TornPlace inForce(TornPlace before) {
        Sitting sitting = before.open(List.of());
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

    private static TornPlace renewed(TornPlace before) {
        Sitting sitting = before.open(StockedKey.some(2));
        done(sitting, Operation.RENEW);
        return later(sitting);
    }

    /// The signers of answers that are due by then are made here, and not in each sitting.
    private static TornPlace later(Sitting sitting) {
        sitting.site().clock().advance(ELEVEN_MONTHS);
        for (IssuerId issuer : ISSUERS) {
            var _ = sitting.site().authority().statusSigner(issuer);
        }
        return sitting.keep(loggedIn(sitting, sitting.facts().password()));
    }

    private static TornPlace blocked(TornPlace before) {
        Sitting sitting = before.open(List.of());
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
