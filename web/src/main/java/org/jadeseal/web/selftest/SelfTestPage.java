// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.selftest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.selftest.Row;
import org.jadeseal.ra.selftest.SelfTest;
import org.jadeseal.web.page.Problems;

/// What the page shows.
///
/// @param now the server's, for the browser's clock to be compared with
/// @param read when the card was read, if it was within a day
/// @param kept under which code, if the holder asked for one
/// @param holder whether somebody is logged in
record SelfTestPage(
        List<Row> rows,
        Instant now,
        Optional<Instant> read,
        Optional<SelfTest> kept,
        boolean holder,
        Problems problems) {

    SelfTestPage {
        rows = List.copyOf(rows);
    }
}
