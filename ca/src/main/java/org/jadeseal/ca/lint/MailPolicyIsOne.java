// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Each of them stands for one kind of validation and one generation.
final class MailPolicyIsOne extends CertificateRule {

    MailPolicyIsOne() {
        super(
                "CA/B S/MIME BR §7.1.6.1",
                "certificatePolicies must name at most one policy of the CA/Browser Forum");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isSubscriber();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Policies.ofForumIn(candidate).size() <= 1;
    }
}
