// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.client.OrderProfile;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubscriberNames;

/// Asks for one certificate of a person whom a client has registered. Nothing of the request but
/// its key comes into the certificate.
///
/// @param client who asks
/// @param clientCertificate the number of the certificate with which it asked
/// @param names the person as the certificate shall name him, after the client's record
/// @param request a PKCS#10 certification request in DER, signed by the key in it
public record ClientOrder(
        ClientName client,
        SerialNumber clientCertificate,
        OrderProfile profile,
        SubscriberNames names,
        Bytes request) {}
