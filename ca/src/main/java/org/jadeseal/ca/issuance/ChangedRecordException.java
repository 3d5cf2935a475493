// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.revocation.CertificateId;

/// What is recorded of a certificate is not what was signed.
final class ChangedRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedRecordException(CertificateId certificate) {
        super(
                "certificate "
                        + certificate
                        + " is recorded with other octets than were signed, or has a signature");
    }
}
