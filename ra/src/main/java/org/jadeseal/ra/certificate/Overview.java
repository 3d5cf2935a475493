// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import org.jadeseal.ra.authorization.Refusal;

/// What became of looking at one's own certificates.
public sealed interface Overview {

    /// All of the account's certificates, newest pair first, the signature certificate before the
    /// encryption certificate.
    record Shown(List<Certificate> certificates) implements Overview {

        public Shown {
            certificates = List.copyOf(certificates);
        }
    }

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Overview {}
}
