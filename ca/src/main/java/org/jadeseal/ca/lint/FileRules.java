// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;

/// The rules that have a file of their own.
final class FileRules {

    static final List<Rule> ALL =
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

    private FileRules() {}
}
