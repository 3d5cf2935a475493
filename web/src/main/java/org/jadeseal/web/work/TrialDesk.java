// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.work;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jadeseal.ra.agent.OneTimeCode;

/// Where a trial's simulated card and its program are operated; there is none in production (T20).
public record TrialDesk(Optional<String> address) {

    /// The desk's address with a code for its program.
    Optional<String> link(OneTimeCode code) {
        return address.map(base ->
                base
                        + (base.contains("?") ? "&" : "?")
                        + "code="
                        + code.link()
                        + "&site="
                        + URLEncoder.encode(code.site().value(), StandardCharsets.UTF_8));
    }
}
