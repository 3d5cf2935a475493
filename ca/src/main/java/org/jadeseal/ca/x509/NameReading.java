// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.util.List;

/// What became of a typed name.
public sealed interface NameReading {

    /// The name may stand in a certificate.
    record Accepted(SubjectName name) implements NameReading {}

    /// The name may not stand in a certificate, for all of these faults.
    record Refused(List<NameFault> faults) implements NameReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
