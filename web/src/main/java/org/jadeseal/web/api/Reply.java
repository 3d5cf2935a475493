// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jadeseal.ca.lint.Finding;

/// What a client is answered.
///
/// @param body JSON
/// @param headers besides the type of the body
record Reply(int status, boolean isProblem, String body, Map<String, String> headers) {

    private static final String LOCATION = "Location";

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply of(int status, Map<String, Object> body) {
        return new Reply(status, false, StrictJson.write(body), Map.of());
    }

    /// As it was kept.
    static Reply kept(int status, String location, String body) {
        Reply reply = new Reply(status, status >= 400, body, Map.of());
        return location.isEmpty() ? reply : reply.with(LOCATION, location);
    }

    static Reply problem(Problem problem, String detail) {
        return problem(problem, detail, Map.of());
    }

    /// An order that breaks rules, with all of them.
    static Reply refused(List<Finding> findings) {
        return problem(
                Problem.ORDER_REFUSED,
                "the order breaks " + findings.size() + " of the rules, see findings",
                Map.of(
                        "findings",
                        findings.stream()
                                .map(each -> Map.of("rule", each.rule(), "message", each.message()))
                                .toList()));
    }

    private static Reply problem(Problem problem, String detail, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.type());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", detail);
        body.putAll(more);
        return new Reply(problem.status(), true, StrictJson.write(body), Map.of());
    }

    /// A problem under the name of this one answer (RFC 9457 §3.1.5); anything else as it is.
    Reply named(String instance) {
        return isProblem
                ? new Reply(status, true, StrictJson.with(body, "instance", instance), headers)
                : this;
    }

    Reply at(String location) {
        return with(LOCATION, location);
    }

    Reply retryAfter(long seconds) {
        return with("Retry-After", Long.toString(seconds));
    }

    Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, isProblem, body, more);
    }

    String location() {
        return headers.getOrDefault(LOCATION, "");
    }
}
