// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.Validity;

/// A certificate as it is stored.
///
/// @param issuer who signed it
/// @param serial its number
/// @param validity when it may be used
/// @param der the certificate
public record IssuedCertificate(
        IssuerId issuer, SerialNumber serial, Validity validity, Bytes der) {}
