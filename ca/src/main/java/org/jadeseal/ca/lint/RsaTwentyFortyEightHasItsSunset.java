// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.SubjectKey;

/// RSA with 2048 bits is used up to the end of 2030.
final class RsaTwentyFortyEightHasItsSunset implements Rule {

    @Override
    public String citation() {
        return "NIST SP 800-131A Rev. 2, IR 8547 (draft)";
    }

    @Override
    public boolean concerns(Practice practice) {
        return practice.isSubscriber() || practice.isOfCard();
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        Instant end = candidate.notAfter();
        Instant sunset = candidate.key().map(SubjectKey::sunset).orElse(Instant.MAX);
        return Rule.when(
                end.isAfter(sunset),
                () -> "this key must not be used after " + sunset + ", was to " + end);
    }
}
