// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Arrays;
import java.util.List;
import org.jadeseal.ca.x509.Der;

/// The fields beside the extensions (RFC 5280 §4.1); more of them are in files of their own.
final class FieldRules {

    static final List<Rule> ALL =
            List.of(
                    Demand.of(
                            "certificate-is-in-der",
                            "RFC 5280 §4.1, X.690 §10",
                            "certificate must be in the distinguished encoding",
                            candidate ->
                                    Arrays.equals(
                                            Der.of(candidate.tbs()), candidate.octets().toArray())),
                    Demand.of(
                            "version-is-three",
                            "RFC 5280 §4.1.2.1",
                            "version must be 3, as there are extensions",
                            candidate -> candidate.tbs().getVersionNumber() == 3),
                    Demand.of(
                            "algorithm-inside-is-the-one-outside",
                            "RFC 5280 §4.1.1.2, §4.1.2.3",
                            "signature must name the algorithm that the issuer's key signs with",
                            candidate ->
                                    candidate
                                            .outerAlgorithm()
                                            .equals(candidate.tbs().getSignature())),
                    Demand.of(
                            "validity-ends-after-it-begins",
                            "RFC 5280 §4.1.2.5",
                            "notAfter must be later than notBefore",
                            candidate -> candidate.notAfter().isAfter(candidate.notBefore())),
                    Demand.of(
                            "extensions-are-not-an-empty-list",
                            "RFC 5280 §4.1, §4.1.2.9",
                            "extensions must hold at least one",
                            candidate ->
                                    candidate.tbs().getExtensions() != null
                                            && candidate
                                                            .tbs()
                                                            .getExtensions()
                                                            .getExtensionOIDs()
                                                            .length
                                                    > 0));

    private FieldRules() {}
}
