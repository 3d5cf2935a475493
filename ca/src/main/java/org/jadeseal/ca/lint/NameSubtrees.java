// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/// What nameConstraints permits and excludes, for the rules.
final class NameSubtrees {

    private NameSubtrees() {}

    static Stream<GeneralSubtree> in(Candidate candidate) {
        return candidate.read(Extension.nameConstraints, NameConstraints::getInstance).stream()
                .flatMap(found ->
                        Stream.concat(
                                Stream.ofNullable(found.getPermittedSubtrees()),
                                Stream.ofNullable(found.getExcludedSubtrees())))
                .flatMap(Stream::of);
    }
}
