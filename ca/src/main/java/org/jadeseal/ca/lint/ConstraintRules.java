// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/// nameConstraints (RFC 5280 §4.2.1.10).
final class ConstraintRules {

    static final List<Rule> ALL =
            List.of(
                    Demand.of(
                                    "name-constraints-are-for-authorities",
                                    "RFC 5280 §4.2.1.10",
                                    "nameConstraints must not be in a certificate of no CA",
                                    candidate -> !candidate.has(Extension.nameConstraints))
                            .only(practice -> !practice.isAuthority()),
                    Demand.of(
                            "name-constraints-are-critical",
                            "RFC 5280 §4.2.1.10",
                            "nameConstraints must be critical",
                            candidate ->
                                    !candidate.has(Extension.nameConstraints)
                                            || candidate.isCritical(Extension.nameConstraints)),
                    Demand.of(
                            "name-constraints-are-not-empty",
                            "RFC 5280 §4.2.1.10",
                            "nameConstraints must permit or exclude something",
                            candidate ->
                                    !candidate.has(Extension.nameConstraints)
                                            || subtrees(candidate).findAny().isPresent()),
                    Demand.of(
                            "name-constraints-have-no-bounds",
                            "RFC 5280 §4.2.1.10",
                            "minimum must be 0 and maximum absent in nameConstraints",
                            candidate ->
                                    subtrees(candidate)
                                            .allMatch(tree ->
                                                    tree.getMinimum().signum() == 0
                                                            && tree.getMaximum() == null)));

    private ConstraintRules() {}

    private static Stream<GeneralSubtree> subtrees(Candidate candidate) {
        return candidate.read(Extension.nameConstraints, NameConstraints::getInstance).stream()
                .flatMap(found ->
                        Stream.concat(
                                Stream.ofNullable(found.getPermittedSubtrees()),
                                Stream.ofNullable(found.getExcludedSubtrees())))
                .flatMap(Stream::of);
    }
}
