// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.selftest;

import java.time.Instant;
import java.util.List;
import org.jadeseal.ra.authorization.AccountId;

/// A test as it was kept.
public record SelfTest(SelfTestCode code, AccountId account, Instant made, List<Row> rows) {

    public SelfTest {
        rows = List.copyOf(rows);
    }
}
