// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.selftest;

import java.util.Locale;

/// What a test can find, subject by subject in the order of the page. The names are keys of `web`'s
/// message files.
public enum Finding {
    COMPUTER_HERE(Mark.GOOD),
    PHONE(Mark.MEND),
    COMPUTER_UNKNOWN(Mark.OPEN),

    AGENT_CONNECTED(Mark.GOOD),
    AGENT_MISSING(Mark.MEND),
    AGENT_TOO_OLD(Mark.MEND),
    AGENT_AFTER_LOGIN(Mark.OPEN),

    READER_PRESENT(Mark.GOOD),
    READER_MISSING(Mark.MEND),
    READER_UNKNOWN(Mark.OPEN),

    CARD_IN(Mark.GOOD),
    CARD_OUT(Mark.MEND),
    CARDS_SEVERAL(Mark.MEND),
    CARD_UNKNOWN(Mark.OPEN),

    TRIES_ALL(Mark.GOOD),
    TRIES_FEWER(Mark.MEND),
    TRIES_NONE(Mark.MEND),
    TRIES_UNREAD(Mark.OPEN),

    CERTIFICATES_AS_RECORDED(Mark.GOOD),
    CERTIFICATES_MISSING(Mark.MEND),
    CERTIFICATES_OTHER(Mark.MEND),
    CERTIFICATES_NONE(Mark.MEND),
    CERTIFICATES_UNREAD(Mark.OPEN),

    CLOCK_RIGHT(Mark.GOOD),
    CLOCK_WRONG(Mark.MEND),
    CLOCK_UNKNOWN(Mark.OPEN),

    MAIL_CONFIRMED(Mark.GOOD),
    MAIL_UNCONFIRMED(Mark.MEND),
    MAIL_BOUNCED(Mark.MEND);

    /// How a finding is to be taken.
    public enum Mark {
        GOOD,
        /// Something is wrong, and one thing mends it.
        MEND,
        /// Not looked at yet, or not to be seen from here.
        OPEN
    }

    private final Mark mark;

    Finding(Mark mark) {
        this.mark = mark;
    }

    public Mark mark() {
        return mark;
    }

    /// As message files write it: `agent-too-old`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it is about, as message files write it: `agent`.
    public String subject() {
        String first = word().split("-", 2)[0];
        return switch (first) {
            case "phone" -> "computer";
            case "cards" -> "card";
            default -> first;
        };
    }
}
