// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// Certificates are believed to be on the card when they were read from it after the last write and
/// are the same (T8).
final class ReadBack {

    private ReadBack() {}

    /// What is still to be read; empty when all are there.
    static Optional<Next> next(TaskView view, List<Placement> placements) {
        Slots slots = Slots.of(view);
        return placements.stream()
                .flatMap(each -> next(view, each.place(slots), each).stream())
                .findFirst();
    }

    private static Optional<Next> next(TaskView view, KeyReference where, Placement placement) {
        Optional<Performed> read =
                view.lastDone(new Step.ReadCertificate(where)::equals)
                        .filter(step -> step.number() > lastWrite(view));
        if (read.isEmpty()) {
            return Optional.of(new Next.Hand(new Step.ReadCertificate(where)));
        }
        return TaskView.result(read.get(), StepResult.CertificateRead.class)
                        .certificate()
                        .equals(placement.certificate())
                ? Optional.empty()
                : Optional.of(new Next.Pause(Problem.of("read-back-differs")));
    }

    /// The last step that changed the card in this session, 0 for none.
    static int lastWrite(TaskView view) {
        return view.lastDone(step ->
                        step instanceof Step.WriteCertificate
                                || step instanceof Step.WriteObject
                                || step instanceof Step.DeleteKey
                                || step instanceof Step.DropOldKey
                                || step instanceof Step.MoveKey)
                .map(Performed::number)
                .orElse(0);
    }
}
