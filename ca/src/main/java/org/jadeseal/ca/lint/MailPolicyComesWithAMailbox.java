// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Their policies are about mail.
final class MailPolicyComesWithAMailbox extends CertificateRule {

    MailPolicyComesWithAMailbox() {
        super(
                "CA/B S/MIME BR §7.1.4.2.1",
                "a policy of the CA/Browser Forum must come with a mailbox");
    }

    @Override
    boolean concerns(Practice practice) {
        return practice.isSubscriber();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Policies.ofForumIn(candidate).isEmpty()
                || candidate.alternativeNames().findAny().isPresent();
    }
}
