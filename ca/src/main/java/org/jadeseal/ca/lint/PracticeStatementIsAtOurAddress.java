// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// One address for all policies, and no other qualifier.
final class PracticeStatementIsAtOurAddress extends CertificateRule {

    PracticeStatementIsAtOurAddress() {
        super(
                "our certificate profiles, 2.4",
                "each policy must say where our practice statement is");
    }

    @Override
    boolean keeps(Candidate candidate) {
        String address = candidate.approved().addresses().practiceStatement().toString();
        return candidate
                .qualifiers()
                .map(found -> found.getQualifier().toString())
                .toList()
                .equals(Policies.in(candidate).stream().map(_ -> address).toList());
    }
}
