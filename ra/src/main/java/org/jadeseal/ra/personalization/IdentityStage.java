// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jadeseal.ra.card.CardMake;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.card.DeviceSerial;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;

/// Refuses every card that is neither blank nor this very card: one of another holder must never be
/// written over (T8), and no two cards of ours share a serial number.
final class IdentityStage implements Stage {

    /// Keys of the card itself.
    static final Set<KeyReference> OF_CARD = Set.of(KeyReference.CARD, KeyReference.ATTESTATION);

    private final Set<KeyReference> allowed;
    private final Function<DeviceSerial, Optional<String>> others;
    private final ProgressBook book;
    private final CardPolicy policy;

    /// @param allowed keys that a card may have which was begun before
    /// @param others the number of the card of ours, if there is one, that tells this serial number
    IdentityStage(
            Set<KeyReference> allowed,
            Function<DeviceSerial, Optional<String>> others,
            ProgressBook book,
            CardPolicy policy) {
        this.allowed = allowed;
        this.others = others;
        this.book = book;
        this.policy = policy;
    }

    @Override
    public Optional<Next> next(Work work) {
        Optional<String> problem = problem(work);
        return problem.isPresent() ? Work.pause(problem.get()) : note(work);
    }

    private Optional<String> problem(Work work) {
        boolean blank = work.read().guid().isEmpty();
        if (!blank && !work.read().guid().get().value().equals(work.card().value())) {
            return Optional.of("foreign-card");
        }
        if (blank && (hasAnyKey(work.read()) || begun(work))) {
            return Optional.of(begun(work) ? "other-card" : "card-not-blank");
        }
        if (!work.read().keys().stream()
                .map(StepResult.Key::reference)
                .allMatch(allowed::contains)) {
            return Optional.of("card-not-blank");
        }
        if (otherKey(work) || otherDevice(work)) {
            return Optional.of("foreign-card");
        }
        return policy.admits(make(work)) ? Optional.empty() : Optional.of("card-not-attesting");
    }

    /// A plain PIV card has no version to tell. Only a station is believed about that.
    private static CardMake make(Work work) {
        return work.read().version().isEmpty() ? CardMake.FOREIGN : CardMake.OWN;
    }

    /// Whether we knew, when this session began, that the card of this task is no longer blank.
    private static boolean begun(Work work) {
        return work.lastNumber(Step.WriteObject.class) == 0
                && (work.known().keys().current() > 0 || work.known().sealed());
    }

    private static boolean hasAnyKey(StepResult.CardRead read) {
        return read.keys().stream()
                        .anyMatch(key -> !key.reference().equals(KeyReference.ATTESTATION))
                || read.certificates().stream()
                        .anyMatch(certificate ->
                                !certificate.reference().equals(KeyReference.ATTESTATION));
    }

    /// Of a card that does not tell its keys, 9E is known for good once it has its certificate.
    private static boolean otherKey(Work work) {
        boolean unknown = work.foreign() && work.known().cardCertificate().isEmpty();
        return !unknown
                && work.known().cardKey().isPresent()
                && !work.known().cardKey().equals(work.cardKeyHash());
    }

    private static boolean otherDevice(Work work) {
        return work.foreign()
                ? make(work) != CardMake.FOREIGN
                : work.known().deviceSerial().isPresent()
                        && !work.known().deviceSerial().equals(Optional.of(serial(work)));
    }

    private Optional<Next> note(Work work) {
        if (make(work) == CardMake.FOREIGN) {
            return work.foreign()
                    ? Optional.empty()
                    : Work.writeDown(unit -> book.foreignSeen(unit, work.card()));
        }
        return work.known().deviceSerial().isPresent()
                ? Optional.empty()
                : others.apply(serial(work)).map(twin -> taken(work, twin)).or(() -> seen(work));
    }

    private Optional<Next> seen(Work work) {
        return Work.writeDown(unit -> book.deviceSeen(unit, work.card(), serial(work)));
    }

    /// A chip draws its number where nobody looks, or this blank was begun for another case.
    private static Next taken(Work work, String twin) {
        return new Next.Pause(
                new Problem("serial-taken", Map.of("serial", serial(work).value(), "card", twin)));
    }

    private static DeviceSerial serial(Work work) {
        return new DeviceSerial(Long.toString(work.read().cardSerial()));
    }
}
