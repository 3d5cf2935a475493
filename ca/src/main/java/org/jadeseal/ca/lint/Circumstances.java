// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;
import org.jadeseal.ca.x509.Bytes;

/// What the rules compare a certificate with.
///
/// @param issuer the subject of who will sign
/// @param issuerKey its key identifier
/// @param issuerNotAfter the last second of its own certificate
/// @param now when the certificate is made
/// @param longestLife the longest validity for this kind of certificate
public record Circumstances(
        X500Name issuer,
        Bytes issuerKey,
        Instant issuerNotAfter,
        Instant now,
        Duration longestLife) {}
