// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.OperationToken;

/// Blank cards: taking them in.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class CardStock {

    /// How many cards one act may take in.
    public static final int MOST = 500;

    CardStock() {}

    /// Takes blank cards in; draws an id and a number for each.
    ///
    /// @param count 1 to [#MOST]
    public Intake takeIn(OfficerActor actor, OperationToken token, int count) {
        throw notBuiltYet();
    }

    /// How many blank cards there are.
    public long count() {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
