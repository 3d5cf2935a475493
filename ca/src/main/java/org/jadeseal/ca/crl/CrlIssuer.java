// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// A CA that publishes a list.
///
/// @param certificate its own certificate: whose subject and key the list speaks in
/// @param signer holds the key of that certificate
public record CrlIssuer(
        IssuerId id, SignedCertificate certificate, Signer signer, CrlTimes times) {}
