// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ra.card.CardPolicy;

/// What the registration authority must be told.
///
/// @param kind of the data folder; officers' passwords exist in a trial's only (T20)
/// @param node this node's name, stable over restarts; the one the authority was opened with
/// @param site origin of the subscribers' site, as it stands in letters: `https://site.example`
/// @param cards what cards of other makers may do
public record RaSettings(Kind kind, String node, String site, CardPolicy cards) {

    /// With the usual policy for cards.
    public RaSettings(Kind kind, String node, String site) {
        this(kind, node, site, CardPolicy.DEFAULT);
    }

    public RaSettings {
        if (!site.matches("https?://[a-z0-9.-]+(:[0-9]{1,5})?")) {
            throw new IllegalArgumentException(
                    "site must be an origin such as https://site.example, was '" + site + "'");
        }
    }
}
