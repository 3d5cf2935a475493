// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// 「試用我的憑證」 at the card: it proves itself, signs and decrypts once behind the PIN, and is let go as
/// it was. The subject of its tasks is the pair.
final class TryScript implements TaskScript {

    private static final List<String> PHASES =
            List.of("card-read", "card-proven", "tried", "card-closed");

    private final CertificateRooms rooms;
    private final ProvenCard proven;
    private final KeyTest test;

    TryScript(CertificateRooms rooms, ProvenCard proven, KeyTest test) {
        this.rooms = rooms;
        this.proven = proven;
        this.test = test;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.TRY_CERTIFICATES;
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
                    case Step.SignRequest _ -> 2;
                    default -> 3;
                });
    }

    @Override
    public Next next(TaskView view) {
        Optional<Next> proving =
                view.last().filter(KeyTest::couldNotDecrypt).isPresent()
                        ? Optional.empty()
                        : proven.next(view);
        if (proving.isPresent()) {
            return proving.get();
        }
        List<Certificate> pair =
                SqlCertificates.ofPair(
                        rooms.database().read(), IssuanceId.of(view.about().subject()));
        if (!pair.stream().allMatch(Certificate.Active.class::isInstance)) {
            return new Next.GiveUp(_ -> {}, Problem.of("not-in-force"));
        }
        Optional<Performed> tried = KeyTest.lastIn(view);
        if (tried.isEmpty()) {
            return test.ask(view, pair);
        }
        return view.done(Step.EndCard.class::isInstance)
                ? finish(view, test.verdict(view, tried.get(), pair))
                : new Next.Hand(new Step.EndCard());
    }

    private Next finish(TaskView view, TryVerdict verdict) {
        return new Next.Finish(unit -> note(unit, view, verdict), verdict.outcome());
    }

    private void note(Transaction unit, TaskView view, TryVerdict verdict) {
        rooms.authority()
                .audit()
                .append(
                        unit,
                        new AuditEntry(
                                "account:" + view.about().owner().name(),
                                "subscriber",
                                "ra." + kind().word(),
                                "pair:" + view.about().subject(),
                                verdict.isGood()
                                        ? AuditEntry.Outcome.DONE
                                        : AuditEntry.Outcome.FAILED,
                                "task:" + view.task().value(),
                                verdict.details()));
    }
}
