// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.x509.SubjectName;
import org.jadeseal.ca.x509.SubscriberNames;

/// Judges whether what the officers approved is what is ordered (T6): nobody between them and this
/// room can put another form, or another name, in its place.
final class FormJudge {

    private static final String CITATION = "registration as approved, RFC 3647 §4.1.2 and T6";

    private static final String KIND = "jadeseal registration 1";

    private FormJudge() {}

    /// A certificate of a card names no person.
    static List<Finding> judge(Mandate.Registration approval) {
        Findings findings = new Findings(CITATION);
        Optional<FormContent> _ = content(approval, findings);
        return findings.all();
    }

    static List<Finding> judge(Mandate.Registration approval, SubscriberNames names) {
        SubjectName person = names.person();
        Findings findings = new Findings(CITATION);
        content(approval, findings)
                .ifPresent(content ->
                        findings.require(
                                content.field(4).equals(person.surname())
                                        && content.field(5).equals(person.givenName())
                                        && content.field(6).equals(person.commonName())
                                        && names.affiliation().isEmpty(),
                                "form-subject",
                                "form " + approval.form() + " was approved for somebody else"));
        return findings.all();
    }

    private static Optional<FormContent> content(Mandate.Registration approval, Findings findings) {
        Optional<FormContent> content =
                FormContent.read(approval.content())
                        .filter(read -> read.field(0).equals(KIND))
                        .filter(read -> read.field(1).equals(approval.form()));
        findings.require(
                content.isPresent(),
                "form-content",
                "evidence must be the text of registration form " + approval.form());
        return content;
    }
}
