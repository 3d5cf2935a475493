// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.roster;

/// What an officer may do.
public enum OfficerRole {
    /// Registration officer: enters and checks (註冊審驗人員).
    RAO,
    /// Registration supervisor: approves as the second person (註冊主管).
    RAS,
    /// Certificate operations officer (憑證作業人員).
    CAO,
    /// Telephone help: may only suspend (客服).
    HELP,
    /// Auditor: reads only (稽核).
    AUD,
    /// System administrator: officers and settings; approves nothing about subscribers.
    ADMIN
}
