// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.time.Instant;
import java.util.Optional;

/// A card in one of its states. Each state is a type that offers only its legal moves. Drawn in
/// `docs/reference/card-lifecycle.md`.
public sealed interface Card {

    /// What never changes about it.
    Plastic plastic();

    /// Since when it is in this state.
    Instant since();

    /// The name for good.
    default CardId id() {
        return plastic().id();
    }

    /// The number printed on it.
    default CardNumber number() {
        return plastic().number();
    }

    /// Whose make it is; of a card that nobody has begun with it is not known yet.
    default Optional<CardMake> make() {
        return known().map(Progress::make);
    }

    /// What its personalization has brought; nothing of one in stock.
    default Optional<Progress> known() {
        return switch (this) {
            case Stocked _ -> Optional.empty();
            case Bound bound -> Optional.of(bound.progress);
            case Personalized done -> Optional.of(done.progress);
            case Delivered delivered -> Optional.of(delivered.progress);
            case InUse used -> Optional.of(used.progress);
            case Lost lost -> Optional.of(lost.progress);
            case Damaged damaged -> Optional.of(damaged.progress);
            case Retired retired -> Optional.of(retired.progress);
        };
    }

    /// What never changes about a card.
    ///
    /// @param version rises with each stored change; for compare-and-set
    record Plastic(CardId id, CardNumber number, long version) {}

    /// 庫存: blank, in the safe, nobody's.
    record Stocked(Plastic plastic, Instant since) implements Card {

        Bound reserve(Holding holding, Instant now) {
            return new Bound(plastic, holding, Progress.NONE, now);
        }

        Retired retire(Retirement reason, Instant now) {
            return new Retired(plastic, Optional.empty(), Progress.NONE, reason, now);
        }
    }

    /// 已配發: set aside for a holder; personalization may have begun.
    record Bound(Plastic plastic, Holding holding, Progress progress, Instant since)
            implements Card {

        Bound progress(Progress reached) {
            return new Bound(plastic, holding, reached, since);
        }

        /// @throws IllegalStateException if the progress is not complete
        Personalized personalize(Instant now) {
            if (!progress.complete()) {
                throw new IllegalStateException(
                        "card " + number().value() + " is not ready for its letters: " + progress);
            }
            return new Personalized(plastic, holding, progress, now);
        }

        Stocked release(Instant now) {
            return new Stocked(plastic, now);
        }

        Retired retire(Retirement reason, Instant now) {
            return new Retired(plastic, Optional.of(holding), progress, reason, now);
        }
    }

    /// 已個人化: keys, PIN and letters are made; we still have it.
    record Personalized(Plastic plastic, Holding holding, Progress progress, Instant since)
            implements Card {

        /// Letters spoilt or lost before hand-over: the same card, a new PIN, new letters (CD2).
        Bound reletter(Instant now) {
            return new Bound(plastic, holding, progress, now);
        }

        Delivered handOver(Instant now) {
            return new Delivered(plastic, holding, progress, now);
        }

        Retired retire(Retirement reason, Instant now) {
            return new Retired(plastic, Optional.of(holding), progress, reason, now);
        }
    }

    /// 已交付: in the holder's hands, not used yet.
    record Delivered(Plastic plastic, Holding holding, Progress progress, Instant since)
            implements Card {

        /// CD4: the first request signed behind the PIN.
        InUse use(Instant now) {
            return new InUse(plastic, holding, progress, now);
        }

        Lost lose(Instant now) {
            return new Lost(plastic, holding, progress, now);
        }

        Damaged damage(Instant now) {
            return new Damaged(plastic, holding, progress, now);
        }
    }

    /// 使用中.
    record InUse(Plastic plastic, Holding holding, Progress progress, Instant since)
            implements Card {

        Lost lose(Instant now) {
            return new Lost(plastic, holding, progress, now);
        }

        Damaged damage(Instant now) {
            return new Damaged(plastic, holding, progress, now);
        }

        Retired retire(Retirement reason, Instant now) {
            return new Retired(plastic, Optional.of(holding), progress, reason, now);
        }
    }

    /// 掛失: reported lost; its certificates are on hold.
    record Lost(Plastic plastic, Holding holding, Progress progress, Instant since)
            implements Card {

        InUse find(Instant now) {
            return new InUse(plastic, holding, progress, now);
        }

        Retired retire(Retirement reason, Instant now) {
            return new Retired(plastic, Optional.of(holding), progress, reason, now);
        }
    }

    /// 毀損: does not work any more; waits to be destroyed.
    record Damaged(Plastic plastic, Holding holding, Progress progress, Instant since)
            implements Card {

        Retired retire(Retirement reason, Instant now) {
            return new Retired(plastic, Optional.of(holding), progress, reason, now);
        }
    }

    /// 作廢: final.
    ///
    /// @param holding whose it was, empty for a blank
    record Retired(
            Plastic plastic,
            Optional<Holding> holding,
            Progress progress,
            Retirement reason,
            Instant since)
            implements Card {}

    /// Why a card came to its end.
    enum Retirement {
        REPLACED,
        EXPIRED,
        DESTROYED,
        LOST,
        DEFECTIVE
    }
}
