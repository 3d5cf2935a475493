// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.List;
import java.util.stream.Collectors;
import org.jadeseal.ra.certificate.Activating;
import org.jadeseal.ra.certificate.Application;
import org.jadeseal.ra.certificate.Applying;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Downloading;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.certificate.Renewing;
import org.jadeseal.ra.certificate.TryingOut;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.QueuedNotice;
import org.jadeseal.ra.personalization.Personalizing;
import org.jadeseal.ra.pin.ChangingPin;
import org.jadeseal.ra.pin.PreparingReset;
import org.jadeseal.ra.pin.ResettingPin;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What somebody presses on a page, for the first time or again.
final class Buttons {

    private Buttons() {}

    static TaskId personalize(Sitting sitting) {
        return ((Personalizing.Working)
                        sitting.site()
                                .ra()
                                .personalization()
                                .personalize(
                                        sitting.site().cao(),
                                        sitting.facts().form().caseNumber(),
                                        sitting.agent().id()))
                .task();
    }

    static TaskId apply(Sitting sitting) {
        return ((Applying.Working)
                        sitting.site()
                                .ra()
                                .certificates()
                                .application()
                                .apply(sitting.actor(), Application.TERMS, sitting.agent().id()))
                .task();
    }

    static TaskId activate(Sitting sitting) {
        return ((Activating.Working)
                        sitting.site()
                                .ra()
                                .certificates()
                                .activation()
                                .activate(sitting.actor(), sitting.proof(), sitting.agent().id()))
                .task();
    }

    static TaskId download(Sitting sitting) {
        Overview own = sitting.site().ra().certificates().register().own(sitting.actor());
        List<Certificate> pair = ((Overview.Shown) own).certificates();
        return ((Downloading.Working)
                        sitting.site()
                                .ra()
                                .certificates()
                                .download()
                                .download(
                                        sitting.actor(),
                                        pair.stream()
                                                .map(Certificate::id)
                                                .collect(Collectors.toSet()),
                                        sitting.agent().id()))
                .task();
    }

    static TaskId tryOut(Sitting sitting) {
        return ((TryingOut.Working)
                        sitting.site()
                                .ra()
                                .certificates()
                                .tryOut()
                                .begin(sitting.actor(), sitting.agent().id()))
                .task();
    }

    static TaskId renew(Sitting sitting) {
        return ((Renewing.Working)
                        sitting.site()
                                .ra()
                                .certificates()
                                .renewal()
                                .renew(sitting.actor(), sitting.agent().id()))
                .task();
    }

    /// Agrees that the key which she is asked about leaves the card.
    static void agree(Sitting sitting, Problem question) {
        Renewing agreed =
                sitting.site()
                        .ra()
                        .certificates()
                        .renewal()
                        .agreeToDrop(
                                sitting.actor(),
                                question.values().getOrDefault("old", ""),
                                sitting.agent().id());
        if (!(agreed instanceof Renewing.Working)) {
            throw new AssertionError("she could not agree: " + agreed);
        }
    }

    static TaskId changePin(Sitting sitting) {
        return ((ChangingPin.Working)
                        sitting.site()
                                .ra()
                                .pins()
                                .change()
                                .change(sitting.actor(), sitting.agent().id()))
                .task();
    }

    static TaskId resetPin(Sitting sitting) {
        return reset(sitting, TaskKind.RESET_PIN);
    }

    static TaskId unblock(Sitting sitting) {
        return reset(sitting, TaskKind.UNBLOCK_PIN);
    }

    private static TaskId reset(Sitting sitting, TaskKind kind) {
        PreparingReset _ =
                sitting.site().ra().pins().reset().prepare(sitting.actor(), kind, sitting.proof());
        return ((ResettingPin.Working)
                        sitting.site()
                                .ra()
                                .pins()
                                .reset()
                                .begin(sitting.actor(), kind, code(sitting), sitting.agent().id()))
                .task();
    }

    /// As the newest mail has it.
    private static String code(Sitting sitting) {
        return sitting.site().ra().outbox().due(100).stream()
                .map(QueuedNotice::notice)
                .filter(notice -> notice.kind() == NoticeKind.PIN_RESET_CODE)
                .map(notice -> notice.parameters().getOrDefault("code", ""))
                .reduce((_, newest) -> newest)
                .orElseThrow();
    }
}
