// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.SerialNumber;

/// A certificate that stands on its issuer's list.
///
/// @param revocationDate the first moment of distrust
/// @param reasonCode a `CRLReason`; 6 (certificateHold) while on hold or not activated, 8
///   (removeFromCRL) when it is good again, 0 when there is nothing to say
/// @param invalidityDate since when the key is known to be compromised
public record ListedCertificate(
        SerialNumber serial,
        Instant revocationDate,
        int reasonCode,
        Optional<Instant> invalidityDate) {}
