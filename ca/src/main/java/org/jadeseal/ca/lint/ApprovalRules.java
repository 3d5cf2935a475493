// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Validity;

/// Whether the certificate is the one that was ordered and approved.
final class ApprovalRules {

    private static final String CITATION = "RFC 3647 §4.3.1, ADR 0006";

    static final List<Rule> ALL =
            List.of(
                    rule(
                            "serial-is-the-one-drawn",
                            "serial number must be the one that will be recorded",
                            candidate ->
                                    candidate
                                            .tbs()
                                            .getSerialNumber()
                                            .getValue()
                                            .equals(serial(candidate).value())),
                    rule(
                            "validity-is-the-one-approved",
                            "validity must be the one that will be recorded",
                            candidate ->
                                    candidate.notBefore().equals(validity(candidate).notBefore())
                                            && candidate
                                                    .notAfter()
                                                    .equals(validity(candidate).notAfter())),
                    rule(
                            "subject-is-the-one-approved",
                            "subject must be the approved one, octet for octet",
                            candidate ->
                                    Arrays.equals(
                                            Der.of(candidate.tbs().getSubject()),
                                            candidate.approved().subject().toArray())),
                    rule(
                            "key-is-the-one-proven",
                            "public key must be the proven one, octet for octet",
                            candidate ->
                                    candidate
                                            .key()
                                            .map(SubjectKey::der)
                                            .filter(candidate.approved().key().der()::equals)
                                            .isPresent()));

    private ApprovalRules() {}

    private static Demand rule(String name, String text, Predicate<Candidate> kept) {
        return Demand.of(name, CITATION, text, kept);
    }

    private static SerialNumber serial(Candidate candidate) {
        return candidate.approved().serial();
    }

    private static Validity validity(Candidate candidate) {
        return candidate.approved().validity();
    }
}
