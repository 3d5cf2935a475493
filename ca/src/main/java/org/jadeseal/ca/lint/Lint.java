// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.ca.key.StandInSignature;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;

/// Judges certificates before they are signed (RFC 5280, RFC 6818 and our own practice).
public final class Lint {

    /// Those that concern each kind of certificate.
    private static final Map<Practice, List<CertificateRule>> CONCERNING =
            Stream.of(Practice.values())
                    .collect(
                            Collectors.toMap(
                                    Function.identity(),
                                    practice ->
                                            rules().stream()
                                                    .filter(rule -> rule.concerns(practice))
                                                    .toList()));

    private Lint() {}

    /// Puts a stand-in where the signature will be, judges the whole by every rule that concerns
    /// it, and has the Java platform's own parser read it and compare it with what was approved.
    public static Judgement judge(Bytes tbs, Circumstances circumstances) {
        List<Finding> findings = check(tbs, circumstances);
        return findings.isEmpty()
                ? new Judgement.Clean(new CleanCertificate(circumstances.issuer().id(), tbs))
                : new Judgement.Broken(findings);
    }

    /// The rules that a to-be-signed certificate breaks. One that does not parse with each
    /// extension once breaks the first of all.
    static List<Finding> check(Bytes tbs, Circumstances circumstances) {
        try {
            SignedCertificate signed =
                    StandInSignature.under(tbs, circumstances.issuer().algorithm());
            Candidate candidate = new Candidate(tbs, signed.structure(), circumstances);
            List<Finding> findings = new ArrayList<>();
            for (CertificateRule rule :
                    Objects.requireNonNull(CONCERNING.get(circumstances.practice()))) {
                rule.findingIn(candidate).ifPresent(findings::add);
            }
            findings.addAll(SecondReading.of(signed, circumstances));
            return findings;
        } catch (RuntimeException e) {
            // Bouncy Castle throws half a dozen kinds at what is something else than it says
            return List.of(
                    new Finding(
                            "well-formed",
                            "RFC 5280 §4.1, §4.2",
                            "certificate does not parse: " + e.getMessage()));
        }
    }

    static List<CertificateRule> rules() {
        return CertificateRules.ALL;
    }
}
