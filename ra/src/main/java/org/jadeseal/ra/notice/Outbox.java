// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

import java.util.List;
import org.jadeseal.ca.database.Transaction;

/// Notices that wait to be sent. `web`'s sender asks for what is due and reports.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class Outbox {

    Outbox() {}

    /// Queues a notice in the transaction of the act it tells of.
    public void queue(Transaction transaction, Notice notice) {
        throw notBuiltYet();
    }

    /// What is due, oldest first.
    ///
    /// @param most 1 to 100
    public List<QueuedNotice> due(int most) {
        throw notBuiltYet();
    }

    /// It was handed to the mail server; its parameters are forgotten.
    public void sent(String id) {
        throw notBuiltYet();
    }

    /// The mail server did not take it; it is due again after a growing wait, eight times at most.
    ///
    /// @param reason for the administrator; no personal data
    public void failed(String id, String reason) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
