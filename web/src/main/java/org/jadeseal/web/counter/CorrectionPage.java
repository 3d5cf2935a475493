// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.FormStage;
import org.jadeseal.web.page.Problems;

/// The page on which a registration is corrected.
///
/// @param operation token of this correction
record CorrectionPage(Correction correction, String operation, Problems problems) {

    Form form() {
        return correction.form();
    }

    FormStage stage() {
        return Stages.of(form());
    }

    String address() {
        return "/forms/" + form().caseNumber().value();
    }

    /// Until when it can be corrected, of a returned one.
    Optional<Instant> until() {
        return Correctable.until(form());
    }

    /// Why it was returned.
    Optional<String> reason() {
        return form() instanceof Form.Returned returned
                ? Optional.of(returned.reason())
                : Optional.empty();
    }
}
