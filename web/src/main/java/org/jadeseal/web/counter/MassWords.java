// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.Locale;
import org.jadeseal.ra.mass.MassChange;
import org.jadeseal.ra.mass.MassQuery;
import org.jadeseal.web.page.Frame;

/// Mass changes in words and colour.
final class MassWords {

    private MassWords() {}

    static String stage(MassChange change) {
        return switch (change) {
            case MassChange.Drafted _ -> "DRAFTED";
            case MassChange.Proposed _ -> "PROPOSED";
            case MassChange.Approved _ -> "APPROVED";
            case MassChange.Done _ -> "DONE";
            case MassChange.Rejected _ -> "REJECTED";
            case MassChange.Withdrawn _ -> "WITHDRAWN";
        };
    }

    /// Key of the words for the state.
    static String key(MassChange change) {
        return "mass.stage." + stage(change).toLowerCase(Locale.ROOT);
    }

    static String style(MassChange change) {
        return switch (change) {
            case MassChange.Drafted _, MassChange.Proposed _, MassChange.Approved _ -> "tag--wait";
            case MassChange.Done _ -> "";
            case MassChange.Rejected _ -> "tag--hold";
            case MassChange.Withdrawn _ -> "tag--past";
        };
    }

    /// Which certificates are meant.
    static String query(Frame frame, MassQuery query) {
        return switch (query) {
            case MassQuery.TakenIn(var first, var last) ->
                    frame.t("mass.query.days", first.toString(), last.toString());
            case MassQuery.Listed(var kind, int entries, _) ->
                    frame.t("mass.query." + kind.name(), entries);
        };
    }
}
