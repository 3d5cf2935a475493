// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.x509.SignedCertificate;

/// Who signs OCSP answers about one issuer's certificates (RFC 6960 §4.2.2.2).
///
/// @param certificate signed by that issuer
/// @param signer holds the certified key
public record StatusSigner(SignedCertificate certificate, Signer signer) {}
