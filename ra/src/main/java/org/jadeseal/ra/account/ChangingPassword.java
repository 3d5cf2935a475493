// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import org.jadeseal.ra.authorization.Refusal;

/// What became of 「確認變更」 of the website password (AC7).
public sealed interface ChangingPassword {

    /// 「密碼更改成功」: the new one counts, remembered programs are forgotten, a mail is on its way.
    record Changed() implements ChangingPassword {}

    /// The new one was not taken; nothing changed and nothing was counted.
    record Weak(PasswordFault fault) implements ChangingPassword {}

    /// The old one is wrong, and that was counted.
    record Wrong() implements ChangingPassword {}

    /// Wrong for the third time: the account is locked and this session has ended.
    record Locked() implements ChangingPassword {}

    /// The session has ended; log in again.
    record SessionEnded() implements ChangingPassword {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements ChangingPassword {}
}
