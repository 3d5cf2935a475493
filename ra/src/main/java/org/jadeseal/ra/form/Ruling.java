// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.Locale;

/// What became of a decision that a card has signed. But for [#DONE] nothing has changed.
public enum Ruling {
    /// The case is in its new state, the signature is kept.
    DONE,
    /// Somebody changed the case since it was shown.
    CHANGED,
    /// Its state does not allow this.
    NOT_FROM_HERE,
    /// 「須由不同人員複核。」(E15).
    SAME_PERSON,
    /// An approval that could bring nothing about.
    NOTHING_TO_DO,
    /// The gate stayed shut, or the session has ended.
    NOT_ALLOWED;

    /// As tasks and message files name it: `same-person`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
