// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

/// What an officer decided about a form.
public enum DecisionKind {
    /// 初審通過: first check passed.
    REVIEWED,
    /// 複審通過: second check passed, by another person.
    APPROVED
}
