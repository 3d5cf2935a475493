// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.List;
import org.jadeseal.ca.statement.Field;

/// A case as the window of an officer's card program shows it before the PIN is asked.
///
/// @param digest of the paper as it is now
/// @param fields of the statement that tell of the paper, in their order
/// @param previous [Decision#hash] of the decision before, [Decision#FIRST] for the first one
public record CaseBrief(FormDigest digest, List<Field> fields, String previous) {

    public CaseBrief {
        fields = List.copyOf(fields);
    }
}
