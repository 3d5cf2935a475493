// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.time.Instant;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.subscriber.SubscriberId;

/// A website account in one of its states. Drawn in `docs/reference/account-lifecycle.md`. An
/// account is `PREREG` 已登錄 while its registration form is open; the id is drawn at approval.
public sealed interface Account {

    /// Wrong passwords in a row that lock.
    int STRIKES = 3;

    /// What never changes about it.
    Key key();

    /// Since when it is in this state.
    Instant since();

    /// Its name.
    default AccountId id() {
        return key().id();
    }

    /// Whose it is.
    default SubscriberId holder() {
        return key().holder();
    }

    /// What never changes about an account.
    ///
    /// @param version rises with each stored change; for compare-and-set
    record Key(AccountId id, SubscriberId holder, long version) {}

    /// 已登錄: approval is under way, there is no password yet.
    record Preregistered(Key key, Instant since) implements Account {

        /// AC2: approved; the letters are made at personalization.
        Ready approve(Instant now) {
            return new Ready(key, 0, now);
        }

        Closed close(Instant now) {
            return new Closed(key, now);
        }
    }

    /// 待首次登入.
    ///
    /// @param failures wrong passwords in a row, 0 to 2
    record Ready(Key key, int failures, Instant since) implements Account {

        /// AC3: the right password of a valid letter.
        Active firstLogin(Instant now) {
            return new Active(key, 0, now);
        }

        /// AC8: another letter is on its way.
        Ready reset(Instant now) {
            return new Ready(key, 0, now);
        }

        /// AC4: wrong, and not for the third time.
        Ready fail() {
            return new Ready(key, failures + 1, since);
        }

        /// AC5.
        Locked lock(Instant now) {
            return new Locked(key, now);
        }

        Suspended suspend(Instant now) {
            return new Suspended(key, now);
        }

        Closed close(Instant now) {
            return new Closed(key, now);
        }
    }

    /// 使用中.
    ///
    /// @param failures wrong passwords in a row, 0 to 2
    record Active(Key key, int failures, Instant since) implements Account {

        /// AC6: right, by login or by G-PW.
        Active succeed() {
            return new Active(key, 0, since);
        }

        /// AC4.
        Active fail() {
            return new Active(key, failures + 1, since);
        }

        /// AC5.
        Locked lock(Instant now) {
            return new Locked(key, now);
        }

        /// AC8: a new letter is on its way; the old password is void.
        Ready reset(Instant now) {
            return new Ready(key, 0, now);
        }

        /// AC10.
        Suspended suspend(Instant now) {
            return new Suspended(key, now);
        }

        Closed close(Instant now) {
            return new Closed(key, now);
        }
    }

    /// 密碼鎖定: three wrong passwords in a row.
    record Locked(Key key, Instant since) implements Account {

        /// AC8.
        Ready reset(Instant now) {
            return new Ready(key, 0, now);
        }

        /// AC10.
        Suspended suspend(Instant now) {
            return new Suspended(key, now);
        }

        Closed close(Instant now) {
            return new Closed(key, now);
        }
    }

    /// 停權: by a supervisor.
    record Suspended(Key key, Instant since) implements Account {

        /// AC10, lifted by two; the person shows a password again.
        Locked reinstate(Instant now) {
            return new Locked(key, now);
        }

        Closed close(Instant now) {
            return new Closed(key, now);
        }
    }

    /// 結案: final.
    record Closed(Key key, Instant since) implements Account {}
}
