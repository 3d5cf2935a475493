// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

/// What a holder asks for.
public enum RequestKind {
    /// 廢止申請單 (F-REV): every certificate of the account that is not over is revoked (CT7).
    REVOCATION,
    /// 復用申請單 (F-RES): every certificate on hold goes back to what it was (CT6).
    RESUMPTION
}
