// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.Locale;
import org.jadeseal.ra.authorization.Right;

/// What an officer may say to a case.
public enum Verdict {
    /// 初審通過.
    REVIEW(Right.REVIEW_FORM),
    /// 複審通過.
    APPROVE(Right.APPROVE_FORM),
    /// 退件補正.
    RETURN(Right.DECLINE_FORM),
    /// 駁回.
    REJECT(Right.DECLINE_FORM),
    /// 撤回.
    WITHDRAW(Right.DECLINE_FORM);

    private final Right right;

    Verdict(Right right) {
        this.right = right;
    }

    /// Which right it needs.
    public Right right() {
        return right;
    }

    /// Whether it is told why.
    public boolean hasReason() {
        return this == RETURN || this == REJECT;
    }

    /// As the statement and the agent protocol write it: `approve`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
