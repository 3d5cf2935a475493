// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.x509.Bytes;

/// Asks for the certificate with which a program calls this product over TLS.
///
/// @param program becomes the common name
/// @param request a PKCS#10 certification request in DER, signed by the key in it
public record ProgramOrder(ClientName program, Bytes request) {}
