// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// 「讀取卡片」 at the card: it is read, proves itself, and is let go as it was. The subject of its tasks
/// is the account.
final class CardCheckScript implements TaskScript {

    private static final List<String> PHASES = List.of("card-read", "card-proven", "card-closed");

    private final CertificateRooms rooms;
    private final ProvenCard proven;

    CardCheckScript(CertificateRooms rooms, ProvenCard proven) {
        this.rooms = rooms;
        this.proven = proven;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.CHECK_CARD;
    }

    @Override
    public List<String> phases() {
        return PHASES;
    }

    @Override
    public String phaseOf(Step step) {
        return PHASES.get(
                switch (step) {
                    case Step.ReadCard _ -> 0;
                    case Step.ProveCard _ -> 1;
                    default -> 2;
                });
    }

    @Override
    public Next next(TaskView view) {
        Optional<Next> proving = proven.next(view);
        if (proving.isPresent()) {
            return proving.get();
        }
        return view.done(Step.EndCard.class::isInstance)
                ? finish(view)
                : new Next.Hand(new Step.EndCard());
    }

    private Next finish(TaskView view) {
        AccountId account = new AccountId(view.about().subject());
        StepResult.CardRead read = view.card().orElseThrow();
        List<Certificate> pair =
                TryOut.activatedPair(
                        SqlCertificates.of(rooms.database().read(), account),
                        rooms.database().now());
        CardFinding finding =
                new CardFinding(
                        rooms.database().now(),
                        read.reader(),
                        read.pin().triesLeft(),
                        found(pair, CertificateUse.SIGNATURE, read, KeyReference.SIGNATURE),
                        found(pair, CertificateUse.ENCRYPTION, read, KeyReference.ENCRYPTION));
        return new Next.Finish(unit -> SqlCardChecks.put(unit, account, finding), "card-checked");
    }

    private CardFinding.Found found(
            List<Certificate> pair,
            CertificateUse use,
            StepResult.CardRead read,
            KeyReference place) {
        Optional<Bytes> recorded =
                pair.stream()
                        .filter(certificate -> certificate.core().use() == use)
                        .findFirst()
                        .map(this::hash);
        return CardFinding.Found.of(recorded, read.certificate(place).map(hash -> hash.bytes()));
    }

    private Bytes hash(Certificate certificate) {
        return rooms.authority()
                .certificate(certificate.id().issuer(), certificate.id().serial())
                .orElseThrow()
                .sha256();
    }
}
