// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// The purposes of each kind of certificate are in [Practice].
final class PurposesAreThoseOfTheProfile extends CertificateRule {

    PurposesAreThoseOfTheProfile() {
        super(
                "our certificate profiles, 2.4",
                "extKeyUsage must name exactly the purposes of the profile");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Purposes.in(candidate)
                .equals(candidate.practice().purposes(candidate.approved().policies()));
    }
}
