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
/// @param place where it stands in its client's list
/// @param der empty until it is signed
public record OrderedCertificate(
        Place place,
        IssuerId issuer,
        SerialNumber serial,
        OrderProfile profile,
        Instant orderedAt,
        Validity validity,
        Optional<Bytes> der) {

    /// A place in a client's list, which is in the order of the status ledger: times may be alike,
    /// or come late from another node.
    ///
    /// @param position of the certificate's issue in the ledger
    public record Place(long position) {}
}
