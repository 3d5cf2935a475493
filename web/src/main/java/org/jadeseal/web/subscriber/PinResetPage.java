// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.web.page.Problems;

/// What the pages of 「晶片卡密碼重置」 and 「晶片卡鎖卡解碼」 show.
///
/// @param kind `RESET_PIN` or `UNBLOCK_PIN`
/// @param mail masked address to which the code goes
/// @param connected whether a card program serves this browser
record PinResetPage(TaskKind kind, String mail, boolean connected, Problems problems) {

    /// `pin-reset` or `pin-unblock`, as addresses and texts name it.
    String topic() {
        return topic(kind);
    }

    static String topic(TaskKind kind) {
        return kind == TaskKind.UNBLOCK_PIN ? "pin-unblock" : "pin-reset";
    }
}
