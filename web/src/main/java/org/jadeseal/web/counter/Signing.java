// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import org.jadeseal.ra.form.SignedDecision;

/// How a case is decided by whoever looks at it, and what cards have signed about it.
///
/// @param byCard whether this officer's buttons lead to the card
/// @param kept oldest first
record Signing(boolean byCard, List<SignedDecision> kept) {

    Signing {
        kept = List.copyOf(kept);
    }

    /// What stands between a case's address and the name of an act.
    String path() {
        return byCard ? "/sign/" : "/";
    }
}
