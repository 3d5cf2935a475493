// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// That generation ended in July 2025.
final class MailPolicyIsNotLegacy extends CertificateRule {

    MailPolicyIsNotLegacy() {
        super(
                "CA/B S/MIME BR §7.1.6.1",
                "certificatePolicies must not name a policy of the generation legacy");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isSubscriber();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Policies.ofForumIn(candidate).stream().noneMatch(id -> id.getId().endsWith(".1"));
    }
}
