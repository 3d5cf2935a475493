// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.ca.x509.SerialNumber;

/// What can be asked, each at its path; the same as in `docs/reference/openapi.yaml`.
enum Route {
    LIST("GET", "", Set.of(200, 400)),
    ORDER("POST", "", Set.of(201, 400, 409, 413, 415, 422)),
    FETCH("GET", "/{serial}", Set.of(200, 404)),
    REVOKE("POST", "/{serial}/revocation", Set.of(200, 400, 404, 409, 413, 415, 422)),
    HOLD("POST", "/{serial}/hold", Set.of(200, 400, 404, 409, 413, 415, 422)),
    RELEASE("POST", "/{serial}/release", Set.of(200, 400, 404, 409, 413, 415, 422));

    /// What can happen to every request.
    static final Set<Integer> ALWAYS = Set.of(403, 429, 500, 503);

    private static final String BASE = "/api/v1/certificates";
    private static final String SERIAL = "{serial}";

    private final String method;
    private final String below;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<Integer> statuses;

    Route(String method, String below, Set<Integer> statuses) {
        this.method = method;
        this.below = below;
        this.statuses = statuses;
    }

    String method() {
        return method;
    }

    String path() {
        return BASE + below;
    }

    /// What it can answer besides [#ALWAYS].
    Set<Integer> statuses() {
        return statuses;
    }

    /// Whether a path is this route's, whatever the method.
    boolean holds(String path) {
        return matcher(path).matches();
    }

    /// The serial number in a path.
    Optional<SerialNumber> serial(String path) {
        Matcher matcher = matcher(path);
        return matcher.matches() && matcher.groupCount() == 1
                ? Optional.of(matcher.group(1))
                        .filter(hex -> hex.chars().anyMatch(digit -> digit != '0'))
                        .filter(hex -> hex.length() < 40 || hex.charAt(0) < '8')
                        .map(SerialNumber::ofHex)
                : Optional.empty();
    }

    private Matcher matcher(String path) {
        String pattern = path().replace(SERIAL, "([0-9a-f]{1,40})");
        return Pattern.compile(pattern).matcher(path);
    }
}
