// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// The policies of each kind of certificate are in [Practice].
final class PoliciesAreThoseOfTheProfile extends CertificateRule {

    PoliciesAreThoseOfTheProfile() {
        super(
                "our certificate profiles, 2.4",
                "certificatePolicies must name exactly the policies of the profile");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Policies.in(candidate)
                .equals(candidate.practice().policies(candidate.approved().policies()));
    }
}
