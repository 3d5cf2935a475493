// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.task.TaskId;

/// What can be interrupted, and which button begins it or goes on with it.
enum Operation {
    PERSONALIZE(Moment.BLANK),
    APPLY(Moment.HANDED_OVER),
    ACTIVATE(Moment.APPLIED),
    DOWNLOAD(Moment.IN_FORCE),
    TRY_CERTIFICATES(Moment.IN_FORCE),
    RENEW(Moment.LAST_MONTH),
    /// The holder is asked whether the oldest key may leave the card.
    RENEW_FULL_HISTORY(Moment.HISTORY_FULL),
    CHANGE_PIN(Moment.IN_FORCE),
    /// A card of another maker, which does not tell how often its PIN was set.
    CHANGE_PLAIN_PIN(Moment.PLAIN_IN_FORCE),
    RESET_PIN(Moment.IN_FORCE),
    UNBLOCK(Moment.BLOCKED),
    /// A card of another maker, whose PUK is used once and replaced.
    UNBLOCK_WITH_PUK(Moment.PLAIN_BLOCKED),
    /// The same acts at a card of another maker, which has one place for each key and tells none.
    PERSONALIZE_PLAIN(Moment.PLAIN_BLANK),
    APPLY_PLAIN(Moment.PLAIN_HANDED_OVER),
    ACTIVATE_PLAIN(Moment.PLAIN_APPLIED),
    DOWNLOAD_PLAIN(Moment.PLAIN_IN_FORCE),
    TRY_CERTIFICATES_PLAIN(Moment.PLAIN_IN_FORCE);

    private static final Set<Operation> SETTING_A_PIN =
            Set.of(CHANGE_PIN, CHANGE_PLAIN_PIN, RESET_PIN, UNBLOCK, UNBLOCK_WITH_PUK);

    private final Moment start;

    Operation(Moment start) {
        this.start = start;
    }

    Moment start() {
        return start;
    }

    /// Whether it is an officer who works at the card.
    boolean isAtTheCounter() {
        return this == PERSONALIZE || this == PERSONALIZE_PLAIN;
    }

    AgentKind desk() {
        return isAtTheCounter() ? AgentKind.STATION : AgentKind.AGENT;
    }

    /// Whether the PIN is another one afterwards.
    boolean setsPin() {
        return SETTING_A_PIN.contains(this);
    }

    /// How often the person may be told that her PIN is wrong: where the agent is gone that knew
    /// both, and the card does not tell which it has, she is asked for the old one once more.
    int wrongTries(Cut cut) {
        return this == CHANGE_PLAIN_PIN && cut.comeback() != Cut.Comeback.SAME_COMPUTER ? 1 : 0;
    }

    /// What may be too much at the end. A plain card does not tell that it has a key before the
    /// certificate is beside it; so the next visit makes another, and the certificate that was
    /// signed for the first is nobody's.
    Optional<String> leftover() {
        return this == PERSONALIZE_PLAIN
                ? Optional.of("surplus: issuance signed card-authentication")
                : Optional.empty();
    }

    /// Presses the button, for the first time or again.
    TaskId press(Sitting sitting) {
        return switch (this) {
            case PERSONALIZE, PERSONALIZE_PLAIN -> Buttons.personalize(sitting);
            case APPLY, APPLY_PLAIN -> Buttons.apply(sitting);
            case ACTIVATE, ACTIVATE_PLAIN -> Buttons.activate(sitting);
            case DOWNLOAD, DOWNLOAD_PLAIN -> Buttons.download(sitting);
            case TRY_CERTIFICATES, TRY_CERTIFICATES_PLAIN -> Buttons.tryOut(sitting);
            case RENEW, RENEW_FULL_HISTORY -> Buttons.renew(sitting);
            case CHANGE_PIN, CHANGE_PLAIN_PIN -> Buttons.changePin(sitting);
            case RESET_PIN -> Buttons.resetPin(sitting);
            case UNBLOCK, UNBLOCK_WITH_PUK -> Buttons.unblock(sitting);
        };
    }

    /// As on the command line.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
