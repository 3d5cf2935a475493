// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Numbers of things as one column holds them: `ACTIVE=12 HOLD=1`.
final class SqlTally {

    private SqlTally() {}

    static <K extends Enum<K>> String text(Map<K, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getKey().name() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    static <K extends Enum<K>> Map<K, Long> read(Class<K> kind, String text) {
        Map<K, Long> counts = new EnumMap<>(kind);
        for (String each : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int sign = each.indexOf('=');
            counts.put(
                    Enum.valueOf(kind, each.substring(0, sign)),
                    Long.valueOf(each.substring(sign + 1)));
        }
        return counts;
    }
}
