// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;

/// Every rule for lists of revoked certificates, in the order of what they look at.
final class ListRules {

    static final List<ListRule> ALL =
            List.of(
                    // fields (RFC 5280 §5.1)
                    new ListIsVersionTwo(),
                    new ListNamesTheSignersAlgorithm(),
                    new ListNamesItsIssuer(),
                    new ListTimeIsUtcThrough2049(),
                    new ListTimeIsTheOneItWasMadeAt(),
                    new ListSaysWhenTheNextComes(),
                    new ListComesBeforeTheNext(),
                    new EmptyListHasNoEntriesAtAll(),
                    // entries (§5.1.2.6, §5.3)
                    new EntriesAreThoseOfTheLedger(),
                    new EntrySerialsArePositive(),
                    new EntryTimesAreUtcThrough2049(),
                    new EntryExtensionsAreNotAnEmptyList(),
                    new EntryExtensionsAreNotCritical(),
                    new EntryReasonsAreKnown(),
                    new EntryReasonsAreNotUnspecified(),
                    new EntryInvalidityDatesAreGeneralized(),
                    new EntryExtensionsAreOurs(),
                    // extensions (§5.2)
                    new ListAuthorityKeyIsTheSigners(),
                    new ListNumberIsNotCritical(),
                    new ListNumberHasAtMostTwentyOctets(),
                    new ListNumberIsTheNext(),
                    new DeltaIndicatorIsCritical(),
                    new DeltaNamesItsBase(),
                    new DeltaIsNewerThanItsBase(),
                    new RemovalsStandInDeltasOnly(),
                    new FreshestListStandsInFullLists(),
                    new ListCoversAllItsIssuerIssued(),
                    new ListAccessIsNotCritical(),
                    new ListExtensionsAreThoseOfTheProfile(),
                    new FullListKeepsExpiredCertificates());

    private ListRules() {}
}
