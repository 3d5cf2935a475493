// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

/// What an officer is there for. One officer has exactly one role (SEC-603).
public enum Role {
    /// Registration officer 註冊審驗人員: identity proofing, first check.
    RAO,
    /// Registration supervisor 註冊主管: second check.
    RAS,
    /// CA operations 憑證作業人員: stock, personalization, ceremonies.
    CAO,
    /// Help desk 客服: suspends, reads masked records.
    HELP,
    /// Auditor 稽核: reads only.
    AUD,
    /// System administrator: officers and settings.
    ADMIN
}
