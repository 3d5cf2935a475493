// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ca.revocation.CertificateId;

/// The last four characters of a serial number, by which mails and pages name a certificate.
final class SerialTail {

    private SerialTail() {}

    static String of(CertificateId id) {
        String hex = id.serial().hex();
        return hex.substring(Math.max(0, hex.length() - 4));
    }
}
