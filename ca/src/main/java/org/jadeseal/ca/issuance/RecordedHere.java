// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.issuance.SqlIssuance.RecordedIssuance;

/// What this node has made durable a moment ago and is about to sign, so that it is not read again
/// from the database. Holds each issuance once, and the newest thousand only: whatever is not here
/// is there.
///
/// Safe for use by many threads.
final class RecordedHere {

    private static final int MOST = 1000;

    private final Map<IssuanceId, RecordedIssuance> newest = new LinkedHashMap<>();

    /// Keeps what is durable now.
    synchronized void keep(RecordedIssuance issuance) {
        newest.put(issuance.progress().id(), issuance);
        if (newest.size() > MOST) {
            newest.remove(newest.keySet().iterator().next());
        }
    }

    /// Hands it out, and never again.
    synchronized Optional<RecordedIssuance> take(IssuanceId id) {
        return Optional.ofNullable(newest.remove(id));
    }
}
