// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

/// By what a list of forms is narrowed: the names of [Form]'s states.
public enum FormStage {
    /// 收件: waits for the first check.
    RECEIVED,
    /// 初審通過: waits for the second check.
    REVIEWED,
    /// 複審通過: waits for its execution.
    APPROVED,
    /// 執行完成: waits for personalization and hand-over.
    EXECUTED,
    /// 結案.
    CLOSED,
    /// 退件補正.
    RETURNED,
    /// 駁回.
    REJECTED,
    /// 撤回.
    WITHDRAWN,
    /// Not completed in time.
    EXPIRED
}
