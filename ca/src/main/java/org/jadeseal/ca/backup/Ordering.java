// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// In which order tables can be filled.
final class Ordering {

    private Ordering() {}

    /// A row of the one table names a row of the other.
    record Reference(String from, String to) {}

    /// @throws BackupRefusedException if tables refer to each other in a ring
    static List<String> of(Collection<String> tables, List<Reference> references) {
        Set<String> left = new LinkedHashSet<>(tables);
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> next =
                    left.stream().filter(table -> isFree(table, left, references)).toList();
            if (next.isEmpty()) {
                throw new BackupRefusedException("tables refer to each other in a ring: " + left);
            }
            ordered.addAll(next);
            left.removeAll(next);
        }
        return ordered;
    }

    private static boolean isFree(String table, Set<String> left, List<Reference> references) {
        return references.stream()
                .filter(reference -> reference.from().equals(table))
                .noneMatch(reference -> left.contains(reference.to()));
    }
}
