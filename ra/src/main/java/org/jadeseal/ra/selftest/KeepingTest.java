// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.selftest;

import org.jadeseal.ra.authorization.Refusal;

/// What became of 「取得檢查碼」.
public sealed interface KeepingTest {

    /// It is kept for a day.
    record Kept(SelfTest test) implements KeepingTest {}

    /// Ten codes within an hour.
    record TooOften() implements KeepingTest {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements KeepingTest {}
}
