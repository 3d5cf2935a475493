// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import java.util.List;

/// A table of the database.
///
/// @param columns in the order in which rows are kept
record Table(String name, List<String> columns) {

    Table {
        columns = List.copyOf(columns);
    }
}
