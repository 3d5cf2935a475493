// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.time.Instant;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;

/// A published list.
///
/// @param number its cRLNumber: grows with every list of this issuer (RFC 5280 §5.2.3)
/// @param position up to where in the status ledger it speaks
/// @param thisUpdate in whole seconds
/// @param nextUpdate not to be used afterwards
/// @param der the signed `CertificateList`
public record Crl(
        IssuerId issuer,
        long number,
        long position,
        Instant thisUpdate,
        Instant nextUpdate,
        Bytes der) {}
