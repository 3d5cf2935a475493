// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditTrail;
import org.jadeseal.web.page.Times;

/// How an auditor narrows the log, as it stands in the address of the page. What cannot be read is
/// left out.
record AuditQuery(Map<String, String> typed) {

    private static final int LONGEST = 400;

    static AuditQuery of(Map<String, String> typed) {
        return new AuditQuery(typed);
    }

    AuditQuery {
        typed = Map.copyOf(typed);
    }

    /// A field as typed.
    String get(String field) {
        String text = typed.getOrDefault(field, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private Optional<String> text(String field) {
        return Optional.of(get(field)).filter(text -> !text.isEmpty());
    }

    AuditTrail.Filter filter() {
        return new AuditTrail.Filter(
                text("actor"), text("action"), text("object"), outcome(), before());
    }

    private Optional<AuditEntry.Outcome> outcome() {
        return Arrays.stream(AuditEntry.Outcome.values())
                .filter(outcome -> outcome.name().equals(get("outcome")))
                .findFirst();
    }

    /// The day that is typed counts as a whole.
    private Optional<Instant> before() {
        try {
            return text("until")
                    .map(LocalDate::parse)
                    .map(day -> day.plusDays(1).atStartOfDay(Times.TAIPEI).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<AuditTrail.Position> position() {
        String[] parts = get("from").split("_", -1);
        return parts.length == 3
                        && parts[0].matches("[0-9]{1,15}")
                        && parts[2].matches("[0-9]{1,18}")
                ? Optional.of(
                        new AuditTrail.Position(
                                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                                parts[1],
                                Long.parseLong(parts[2])))
                : Optional.empty();
    }

    /// The same query, from there on, as it stands in an address.
    String from(AuditTrail.Position position) {
        Map<String, String> fields = new TreeMap<>(typed);
        fields.put(
                "from",
                "%d_%s_%d"
                        .formatted(
                                position.at().toEpochMilli(),
                                position.chain(),
                                position.sequence()));
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
