// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

/// What a holder asks for.
public enum RequestKind {
    /// 廢止申請單 (F-REV): every certificate of the account that is not over is revoked (CT7).
    REVOCATION,
    /// 復用申請單 (F-RES): every certificate on hold goes back to what it was (CT6), and a letter with a
    /// new website password is printed (AC9).
    RESUMPTION,
    /// 憑證作業網站密碼重新設定申請單 (F-PWD): the password is void, a letter with another one is printed (AC8).
    PASSWORD,
    /// 憑證聯絡人資料變更申請單 (F-CONTACT): telephone, address, and a mail address that is confirmed again.
    CONTACT
}
