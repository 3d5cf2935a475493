// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskView;

/// What happens at a renewal when the card has no place for one more old encryption key: the oldest
/// whose certificate has expired leaves, when its holder has agreed to exactly that on the website,
/// and once more in the agent's window. It never leaves silently.
final class FullHistory {

    private final CertificateRooms rooms;
    private final History history;

    FullHistory(CertificateRooms rooms) {
        this.rooms = rooms;
        this.history = new History(rooms.cards().policy().historyPlaces());
    }

    History history() {
        return history;
    }

    /// A key that would leave.
    private record Leaving(KeyReference place, Certificate certificate) {

        Bytes key() {
            return certificate.core().key();
        }
    }

    /// Before anything is made: why the renewal has to wait; empty when there is room, or consent.
    Optional<Next> obstacle(TaskView view) {
        return history.free(Slots.of(view)).isPresent() || consented(view).isPresent()
                ? Optional.empty()
                : Optional.of(ask(view));
    }

    /// A place for the key in `live`: a free one, or that of the key that may leave.
    Next makeRoom(TaskView view, KeyReference live) {
        Optional<KeyReference> free = history.free(Slots.of(view));
        if (free.isPresent()) {
            return new Next.Hand(new Step.MoveKey(live, free.get()));
        }
        return consented(view)
                .<Next>map(leaving -> new Next.Hand(new Step.DropOldKey(leaving.place())))
                .orElseGet(() -> ask(view));
    }

    private Next ask(TaskView view) {
        return new Next.Pause(
                oldest(view).map(FullHistory::question).orElse(Problem.of("history-full")));
    }

    private static Problem question(Leaving leaving) {
        Certificate.Core core = leaving.certificate().core();
        return new Problem(
                "history-full-confirm",
                Map.of(
                        "serial", SerialTail.of(core.id()),
                        "until", RenewalWindow.day(core.validity().notAfter()),
                        "old", leaving.key().hex()));
    }

    private Optional<Leaving> consented(TaskView view) {
        return oldest(view)
                .filter(leaving ->
                        SqlConsents.agreed(
                                rooms.database().read(), view.about().subject(), leaving.key()));
    }

    private Optional<Leaving> oldest(TaskView view) {
        Slots slots = Slots.of(view);
        List<Certificate> expired =
                SqlCertificates.of(
                                rooms.database().read(), new AccountId(view.about().owner().name()))
                        .stream()
                        .filter(found -> found.core().expired(rooms.database().now()))
                        .toList();
        return history.places().stream()
                .flatMap(place ->
                        expired.stream()
                                .filter(found ->
                                        slots.keyHash(place)
                                                .filter(found.core().key()::equals)
                                                .isPresent())
                                .map(found -> new Leaving(place, found)))
                .min(
                        Comparator.comparing(
                                leaving -> leaving.certificate().core().validity().notAfter()));
    }
}
