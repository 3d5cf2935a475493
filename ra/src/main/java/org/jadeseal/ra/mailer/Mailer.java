// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mailer;

import java.time.Duration;
import java.time.Instant;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardId;

/// A sealed letter in one of its states. Drawn in `docs/reference/mailer-lifecycle.md`.
public sealed interface Mailer {

    /// What never changes about it.
    Sheet sheet();

    /// Since when it is in this state.
    Instant since();

    /// What never changes about a letter.
    ///
    /// @param version rises with each stored change; for compare-and-set
    record Sheet(SheetNumber number, AccountId account, CardId card, long version) {

        /// Which of the two letters.
        public MailerKind kind() {
            return number.kind();
        }
    }

    /// A number is set aside; the secret does not exist yet.
    record Allotted(Sheet sheet, Instant since) implements Mailer {

        Printed print(Instant now) {
            return new Printed(sheet, now, now);
        }

        Voided voidIt(Instant now) {
            return new Voided(sheet, now);
        }
    }

    /// Drawn, set and printed at the station; we still have it.
    record Printed(Sheet sheet, Instant printed, Instant since) implements Mailer {

        Handed handOver(Instant now) {
            return new Handed(sheet, printed, now);
        }

        Voided voidIt(Instant now) {
            return new Voided(sheet, now);
        }

        Expired expire(Instant now) {
            return new Expired(sheet, now);
        }
    }

    /// In the holder's hands against a receipt, or on its way by registered mail.
    record Handed(Sheet sheet, Instant printed, Instant since) implements Mailer {

        /// How long a password from a letter opens a first login (AC3).
        public static final Duration LIFE = Duration.ofDays(60);

        /// Whether it is too old to be used.
        public boolean tooOld(Instant now) {
            return now.isAfter(printed.plus(LIFE));
        }

        Acknowledged acknowledge(Instant now) {
            return new Acknowledged(sheet, now);
        }

        Voided voidIt(Instant now) {
            return new Voided(sheet, now);
        }

        Expired expire(Instant now) {
            return new Expired(sheet, now);
        }
    }

    /// Used: the first login, or the first right PIN.
    record Acknowledged(Sheet sheet, Instant since) implements Mailer {

        Voided voidIt(Instant now) {
            return new Voided(sheet, now);
        }
    }

    /// Replaced, spoilt or lost; what it says is worth nothing.
    record Voided(Sheet sheet, Instant since) implements Mailer {}

    /// Never used in time.
    record Expired(Sheet sheet, Instant since) implements Mailer {}
}
