// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import java.util.Set;
import java.util.stream.Stream;
import org.jadeseal.ca.key.KeyAlgorithm;

/// The kinds of keys that an installation uses and certifies. How a key signs follows from its
/// kind: RSA with SHA-256 (the root with SHA-384), a curve with the hash of its own strength.
///
/// @param root of the root
/// @param issuing of the issuing CA
/// @param small of the device CA and the operations CA
/// @param status of the keys that sign OCSP answers
/// @param subjects what holders and cards may have certified
public record Algorithms(
        KeyAlgorithm root,
        KeyAlgorithm issuing,
        KeyAlgorithm small,
        KeyAlgorithm status,
        Set<KeyAlgorithm> subjects) {

    /// RSA-4096 above, RSA and P-256 below.
    public static final Algorithms STANDARD =
            new Algorithms(
                    KeyAlgorithm.RSA_4096,
                    KeyAlgorithm.RSA_4096,
                    KeyAlgorithm.P_256,
                    KeyAlgorithm.P_256,
                    Set.of(
                            KeyAlgorithm.RSA_2048,
                            KeyAlgorithm.RSA_3072,
                            KeyAlgorithm.RSA_4096,
                            KeyAlgorithm.P_256));

    public Algorithms {
        subjects = Set.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException(
                    "an installation must certify keys of at least one kind, named none");
        }
    }

    /// One kind for everything.
    public static Algorithms all(KeyAlgorithm algorithm) {
        return new Algorithms(algorithm, algorithm, algorithm, algorithm, Set.of(algorithm));
    }

    /// The same, and certifies keys of these kinds.
    public Algorithms certifying(Set<KeyAlgorithm> kinds) {
        return new Algorithms(root, issuing, small, status, kinds);
    }

    /// Whether a CA has a key that must end long before its certificate does: CAs live for a decade
    /// and more, RSA with 2048 bits until the end of 2030.
    boolean isOutlivedByACertificate() {
        return Stream.of(root, issuing, small).anyMatch(KeyAlgorithm.RSA_2048::equals);
    }

    /// Whether any of them is there to be tried only.
    boolean isExperimental() {
        return root.isExperimental()
                || issuing.isExperimental()
                || small.isExperimental()
                || status.isExperimental()
                || subjects.stream().anyMatch(KeyAlgorithm::isExperimental);
    }
}
