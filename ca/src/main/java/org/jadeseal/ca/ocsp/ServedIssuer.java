// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.util.function.Supplier;
import org.jadeseal.ca.ceremony.StatusSigner;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// A CA whose certificates we answer for.
///
/// @param certificate its own certificate: its name and key are hashed in requests
/// @param signer who signs now; asked for each answer, so it must be quick
public record ServedIssuer(
        IssuerId id, SignedCertificate certificate, Supplier<StatusSigner> signer) {}
