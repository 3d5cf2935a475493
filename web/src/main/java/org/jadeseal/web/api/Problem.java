// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.Locale;

/// What a request can fail for (RFC 9457); explained one by one in `docs/reference/problems.md`.
enum Problem {
    MALFORMED_REQUEST(400, "request is malformed"),
    CLIENT_REFUSED(403, "certificate is not of a client in force"),
    NOT_FOUND(404, "there is no such thing of yours"),
    METHOD_NOT_ALLOWED(405, "this cannot be done here"),
    WRONG_STATE(409, "certificate is in another state"),
    ORDER_ABANDONED(409, "order was given up before it was signed"),
    BODY_TOO_LARGE(413, "body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "body must be application/json"),
    ORDER_REFUSED(422, "order breaks rules"),
    IDEMPOTENCY_KEY_REUSED(422, "idempotency key was used for another request"),
    TOO_MANY_REQUESTS(429, "too many requests"),
    QUOTA_USED_UP(429, "today's certificates are ordered"),
    SERVER_ERROR(500, "server has a defect"),
    BUSY(503, "server cannot do this now");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /// The path that is its type.
    String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// An answer that says so.
    ///
    /// @param detail what was found and what was expected
    Reply because(String detail) {
        return Reply.problem(this, detail);
    }
}
