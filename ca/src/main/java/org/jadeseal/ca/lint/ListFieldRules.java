// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;

/// The fields and the entries of a list (RFC 5280 §5.1, §5.3).
final class ListFieldRules {

    static final List<ListDemand> ALL =
            List.of(
                    new ListDemand(
                            "list-is-version-two",
                            "RFC 5280 §5.1.2.1",
                            "version must be 2, as there are extensions",
                            candidate -> candidate.version().equals(Optional.of(1))),
                    new ListDemand(
                            "list-names-the-signers-algorithm",
                            "RFC 5280 §5.1.1.2, §5.1.2.2",
                            "signature must name the algorithm that the issuer signs with",
                            candidate ->
                                    candidate
                                            .algorithm()
                                            .equals(
                                                    Bytes.of(
                                                            Der.of(
                                                                    candidate
                                                                            .judged()
                                                                            .issuer()
                                                                            .algorithm())))),
                    new ListDemand(
                            "list-names-its-issuer",
                            "RFC 5280 §5.1.2.3",
                            "issuer must be the subject of the issuer, octet for octet",
                            candidate ->
                                    candidate
                                            .name()
                                            .equals(
                                                    Bytes.of(
                                                            Der.of(
                                                                    candidate
                                                                            .judged()
                                                                            .issuer()
                                                                            .subject())))),
                    new ListDemand(
                            "list-time-is-utc-through-2049",
                            "RFC 5280 §5.1.2.4",
                            "thisUpdate must be UTCTime through 2049, in whole seconds",
                            candidate ->
                                    candidate.times().thisUpdate() != EntryReading.Times.WRONG),
                    new ListDemand(
                            "list-time-is-the-one-it-was-made-at",
                            "RFC 5280 §5.1.2.4",
                            "thisUpdate must be when the list was made",
                            candidate ->
                                    candidate.times().thisUpdate()
                                            == candidate.expected().thisUpdate().getEpochSecond()),
                    new ListDemand(
                            "list-says-when-the-next-comes",
                            "RFC 5280 §5.1.2.5",
                            "nextUpdate must be there, UTCTime through 2049",
                            candidate ->
                                    candidate
                                            .times()
                                            .nextUpdate()
                                            .filter(next -> next != EntryReading.Times.WRONG)
                                            .isPresent()),
                    new ListDemand(
                            "list-comes-before-the-next",
                            "RFC 5280 §5.1.2.5",
                            "nextUpdate must be later than thisUpdate, and as planned",
                            candidate ->
                                    candidate
                                            .times()
                                            .nextUpdate()
                                            .filter(next ->
                                                    next > candidate.times().thisUpdate()
                                                            && next
                                                                    == candidate
                                                                            .expected()
                                                                            .nextUpdate()
                                                                            .getEpochSecond())
                                            .isPresent()),
                    new ListDemand(
                            "empty-list-has-no-entries-at-all",
                            "RFC 5280 §5.1.2.6",
                            "revokedCertificates must be absent when nothing is listed",
                            candidate ->
                                    candidate
                                            .entries()
                                            .filter(read -> read.tally().count() == 0)
                                            .isEmpty()),
                    new ListDemand(
                            "entries-are-those-of-the-ledger",
                            "ADR 0012",
                            "the entries must be those that the ledger handed out",
                            candidate ->
                                    candidate
                                            .entries()
                                            .map(EntryReading::tally)
                                            .orElseGet(ListTally::new)
                                            .isSameAs(candidate.expected().tally())),
                    new ListDemand(
                            "entry-serials-are-positive",
                            "RFC 5280 §5.1.2.6, §4.1.2.2",
                            "serial numbers of entries must be positive with at most 20 octets",
                            candidate -> candidate.isFreeOf(EntryFault.SERIAL)),
                    new ListDemand(
                            "entry-times-are-utc-through-2049",
                            "RFC 5280 §5.1.2.6",
                            "revocationDate must be UTCTime through 2049, in whole seconds",
                            candidate -> candidate.isFreeOf(EntryFault.TIME)),
                    new ListDemand(
                            "entry-extensions-are-not-an-empty-list",
                            "RFC 5280 §5.1, §5.3",
                            "crlEntryExtensions must hold at least one",
                            candidate -> candidate.isFreeOf(EntryFault.EMPTY_EXTENSIONS)),
                    new ListDemand(
                            "entry-extensions-are-not-critical",
                            "RFC 5280 §5.3.1, §5.3.2",
                            "reasonCode and invalidityDate must not be critical",
                            candidate -> candidate.isFreeOf(EntryFault.CRITICAL)),
                    new ListDemand(
                            "entry-reasons-are-known",
                            "RFC 5280 §5.3.1",
                            "reasonCode must be one of 1 to 6 and 8 to 10",
                            candidate -> candidate.isFreeOf(EntryFault.REASON)),
                    new ListDemand(
                            "entry-reasons-are-not-unspecified",
                            "RFC 5280 §5.3.1",
                            "reasonCode must be absent rather than unspecified",
                            candidate -> candidate.isFreeOf(EntryFault.REASON_UNSPECIFIED)),
                    new ListDemand(
                            "entry-invalidity-dates-are-generalized",
                            "RFC 5280 §5.3.2",
                            "invalidityDate must be GeneralizedTime in whole seconds",
                            candidate -> candidate.isFreeOf(EntryFault.INVALIDITY)),
                    new ListDemand(
                            "entry-extensions-are-ours",
                            "our certificate profiles, 2.4",
                            "entries must have reasonCode and invalidityDate only",
                            candidate -> candidate.isFreeOf(EntryFault.UNKNOWN_EXTENSION)));

    private ListFieldRules() {}
}
