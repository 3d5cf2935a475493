// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.time.Instant;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.TaskKind;

/// A reset as it is stored.
///
/// @param kind `RESET_PIN` or `UNBLOCK_PIN`
/// @param misses wrong codes so far
/// @param until the code's last moment
record ResetRow(
        String id,
        CardId card,
        TaskKind kind,
        State state,
        String codeHash,
        int misses,
        Instant until) {

    /// Where it stands.
    enum State {
        SENT,
        BEGUN,
        DONE,
        VOID
    }
}
