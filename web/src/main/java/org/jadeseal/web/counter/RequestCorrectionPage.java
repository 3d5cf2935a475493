// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ra.request.Request;
import org.jadeseal.web.page.Problems;

/// The page on which a request is corrected.
///
/// @param form what is typed
/// @param operation token of this correction
record RequestCorrectionPage(
        Request request, RequestForm form, String operation, Problems problems) {

    String address() {
        return "/requests/" + request.caseNumber().value();
    }

    /// Until when it can be corrected, of a returned one.
    Optional<Instant> until() {
        return Correctable.until(request);
    }

    /// Why it was returned.
    Optional<String> reason() {
        return request instanceof Request.Returned returned
                ? Optional.of(returned.reason())
                : Optional.empty();
    }
}
