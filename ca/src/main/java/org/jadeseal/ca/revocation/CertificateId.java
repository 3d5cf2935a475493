// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;

/// Names one certificate of ours: who issued it, under which serial number.
public record CertificateId(IssuerId issuer, SerialNumber serial) {

    @Override
    public String toString() {
        return issuer + "/" + serial;
    }
}
