// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.Validity;

/// A certificate that a client ordered.
///
/// @param der empty until it is signed
public record OrderedCertificate(
        IssuerId issuer,
        SerialNumber serial,
        OrderProfile profile,
        Instant orderedAt,
        Validity validity,
        Optional<Bytes> der) {

    /// Where it stands in its client's list.
    public Place place() {
        return new Place(orderedAt, serial);
    }

    /// A place in a client's list, which is in the order of time.
    public record Place(Instant orderedAt, SerialNumber serial) {}
}
