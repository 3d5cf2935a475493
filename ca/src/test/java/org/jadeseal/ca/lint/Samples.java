// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.stream.Stream;

/// For each rule a good certificate with one thing wrong, and one that has the same thing right.
final class Samples {

    private Samples() {}

    static Stream<Sample> all() {
        return Stream.of(
                        FieldSamples.all(),
                        NameSamples.all(),
                        UsageSamples.all(),
                        PolicySamples.all(),
                        AlternativeNameSamples.all(),
                        ConstraintSamples.all(),
                        AddressSamples.all(),
                        ApprovalSamples.all())
                .flatMap(List::stream);
    }
}
