// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.jadeseal.ca.x509.Bytes;

/// Applies every rule to a certificate before it is signed.
public final class Lint {

    private static final List<Rule> RULES =
            List.of(
                    new SerialFitsTwentyOctets(),
                    new SerialIsNotShort(),
                    new AlgorithmIsOneOfOurs(),
                    new IssuerIsTheSignersSubject(),
                    new SubjectIsNotEmpty(),
                    new NamesHaveOneAttributePerStep(),
                    new NameStringsAreOfChosenTypes(),
                    new NamePartsHaveAtMostSixtyFourCharacters(),
                    new NamesShowEveryCharacter(),
                    new ValidityBeginsNow(),
                    new ValidityIsInWholeSeconds(),
                    new ValidityIsNotTooLong(),
                    new ValidityEndsWithTheIssuers(),
                    new RsaTwentyFortyEightHasItsSunset(),
                    new RsaKeyNamesItsNull(),
                    new UniqueIdentifiersAreAbsent(),
                    new AuthorityKeyIsTheSigners(),
                    new SubjectKeyIsTheHashOfTheKey(),
                    new KeyUsageIsPresentAndCritical(),
                    new KeyUsageFitsTheKey(),
                    new KeyUsageDoesNotMixSigningAndEncryption(),
                    new SubjectIsNoAuthority(),
                    new PurposesAreHarmless(),
                    new PoliciesAreNamedOnce(),
                    new RevocationListIsOverHttp(),
                    new StatusAndIssuerAreOverHttp(),
                    new CriticalExtensionsAreKnown());

    private Lint() {}

    /// The rules that a to-be-signed certificate breaks. One that does not parse as version 3 with
    /// each extension once breaks the first of all.
    public static List<Finding> check(Bytes tbs, Circumstances circumstances) {
        try {
            Candidate candidate =
                    new Candidate(TBSCertificate.getInstance(tbs.toArray()), circumstances);
            return RULES.stream()
                    .map(rule -> rule.findingIn(candidate))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of(
                    new Finding(
                            "well-formed",
                            "RFC 5280 §4.1, §4.2",
                            "certificate does not parse: " + e.getMessage()));
        }
    }

    static List<Rule> rules() {
        return RULES;
    }
}
