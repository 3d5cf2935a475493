// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.certificate.Activating;
import org.jadeseal.ra.certificate.Application;
import org.jadeseal.ra.certificate.Applying;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Downloading;
import org.jadeseal.ra.certificate.Overview;
import org.jadeseal.ra.certificate.Renewing;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.QueuedNotice;
import org.jadeseal.ra.personalization.Personalizing;
import org.jadeseal.ra.pin.ChangingPin;
import org.jadeseal.ra.pin.PreparingReset;
import org.jadeseal.ra.pin.ResettingPin;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What can be interrupted, and which button begins it or goes on with it.
enum Operation {
    PERSONALIZE(Moment.BLANK) {
        @Override
        TaskId press(Sitting sitting) {
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
    },
    APPLY(Moment.HANDED_OVER) {
        @Override
        TaskId press(Sitting sitting) {
            return ((Applying.Working)
                            sitting.site()
                                    .ra()
                                    .certificates()
                                    .application()
                                    .apply(
                                            sitting.actor(),
                                            Application.TERMS,
                                            sitting.agent().id()))
                    .task();
        }
    },
    ACTIVATE(Moment.APPLIED) {
        @Override
        TaskId press(Sitting sitting) {
            return ((Activating.Working)
                            sitting.site()
                                    .ra()
                                    .certificates()
                                    .activation()
                                    .activate(
                                            sitting.actor(), sitting.proof(), sitting.agent().id()))
                    .task();
        }
    },
    DOWNLOAD(Moment.IN_FORCE) {
        @Override
        TaskId press(Sitting sitting) {
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
    },
    RENEW(Moment.LAST_MONTH) {
        @Override
        TaskId press(Sitting sitting) {
            return ((Renewing.Working)
                            sitting.site()
                                    .ra()
                                    .certificates()
                                    .renewal()
                                    .renew(sitting.actor(), sitting.agent().id()))
                    .task();
        }
    },
    CHANGE_PIN(Moment.IN_FORCE) {
        @Override
        TaskId press(Sitting sitting) {
            return ((ChangingPin.Working)
                            sitting.site()
                                    .ra()
                                    .pins()
                                    .change()
                                    .change(sitting.actor(), sitting.agent().id()))
                    .task();
        }
    },
    UNBLOCK(Moment.BLOCKED) {
        @Override
        TaskId press(Sitting sitting) {
            PreparingReset _ =
                    sitting.site()
                            .ra()
                            .pins()
                            .reset()
                            .prepare(sitting.actor(), TaskKind.UNBLOCK_PIN, sitting.proof());
            return ((ResettingPin.Working)
                            sitting.site()
                                    .ra()
                                    .pins()
                                    .reset()
                                    .begin(
                                            sitting.actor(),
                                            TaskKind.UNBLOCK_PIN,
                                            code(sitting),
                                            sitting.agent().id()))
                    .task();
        }
    };

    private static final Set<Operation> SETTING_A_PIN = Set.of(CHANGE_PIN, UNBLOCK);

    private final Moment start;

    Operation(Moment start) {
        this.start = start;
    }

    Moment start() {
        return start;
    }

    AgentKind desk() {
        return this == PERSONALIZE ? AgentKind.STATION : AgentKind.AGENT;
    }

    /// Whether the PIN is another one afterwards.
    boolean setsPin() {
        return SETTING_A_PIN.contains(this);
    }

    /// Presses the button, for the first time or again.
    abstract TaskId press(Sitting sitting);

    /// As on the command line.
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String code(Sitting sitting) {
        return sitting.site().ra().outbox().due(100).stream()
                .map(QueuedNotice::notice)
                .filter(notice -> notice.kind() == NoticeKind.PIN_RESET_CODE)
                .map(notice -> notice.parameters().getOrDefault("code", ""))
                .reduce((_, newest) -> newest)
                .orElseThrow();
    }
}
