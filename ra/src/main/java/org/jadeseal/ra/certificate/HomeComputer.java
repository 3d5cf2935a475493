// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Optional;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.TaskView;

/// The manual's rule that certificates are brought onto the card at the computer at which they were
/// applied for (E6), where the policy asks for it. A computer is known by what its agent drew when
/// it was installed; that is a rule of order and no defence, since an agent can say what it likes.
final class HomeComputer {

    private final CertificateRooms rooms;

    HomeComputer(CertificateRooms rooms) {
        this.rooms = rooms;
    }

    /// What a pair's task waits for when it is at another computer; asked before anything is done.
    Optional<Next> obstacle(TaskView view, IssuanceId pair) {
        return rooms.cards().policy().sameComputer() == CardPolicy.SameComputer.ENFORCE
                ? SqlApplications.ofPair(rooms.database().read(), pair)
                        .flatMap(row -> obstacle(view, row))
                : Optional.empty();
    }

    private static Optional<Next> obstacle(TaskView view, ApplicationRow application) {
        return application
                .proof()
                .flatMap(ApplicationRow.Proof::installation)
                .filter(made -> !made.equals(view.agent().program().installation()))
                .map(_ -> new Next.Pause(Problem.of("other-computer")));
    }
}
