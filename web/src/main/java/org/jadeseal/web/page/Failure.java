// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import org.springframework.http.HttpStatus;

/// What an error page says.
///
/// @param key of its texts, as `not-found`
/// @param reference finds the line in the log; empty where none was written
record Failure(HttpStatus status, String key, String reference) {

    static Failure of(HttpStatus status, String reference) {
        return new Failure(status, key(status), reference);
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case TOO_MANY_REQUESTS -> "too-many";
            case SERVICE_UNAVAILABLE -> "unavailable";
            case INSUFFICIENT_STORAGE -> "disk-full";
            default -> status.is4xxClientError() ? "bad-request" : "defect";
        };
    }
}
