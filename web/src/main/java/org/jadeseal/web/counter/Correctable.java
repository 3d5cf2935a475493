// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.request.Request;

/// Which cases can be corrected, and until when a returned one can.
final class Correctable {

    private Correctable() {}

    static boolean is(Form form) {
        return form instanceof Form.Received
                || form instanceof Form.Reviewed
                || form instanceof Form.Returned;
    }

    static boolean is(Request request) {
        return request instanceof Request.Received
                || request instanceof Request.Reviewed
                || request instanceof Request.Returned;
    }

    static Optional<Instant> until(Form form) {
        return form instanceof Form.Returned returned
                ? Optional.of(returned.until())
                : Optional.empty();
    }

    static Optional<Instant> until(Request request) {
        return request instanceof Request.Returned returned
                ? Optional.of(returned.until())
                : Optional.empty();
    }
}
