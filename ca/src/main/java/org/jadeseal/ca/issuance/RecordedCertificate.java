// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.Validity;

/// A certificate that is in the database, signed or not.
///
/// @param tbs what was linted and is to be signed
/// @param seal the mark of what was judged
/// @param certificate empty until it is signed
record RecordedCertificate(
        IssuerId issuer,
        SerialNumber serial,
        Validity validity,
        Bytes tbs,
        String seal,
        Optional<Bytes> certificate) {

    static RecordedCertificate of(PreparedCertificate prepared, String seal) {
        return new RecordedCertificate(
                prepared.issuer(),
                prepared.serial(),
                prepared.validity(),
                prepared.tbs(),
                seal,
                Optional.empty());
    }

    /// The same, signed.
    RecordedCertificate with(Bytes signed) {
        return new RecordedCertificate(issuer, serial, validity, tbs, seal, Optional.of(signed));
    }

    /// @throws IllegalStateException if it is not signed
    IssuedCertificate issued() {
        Bytes der =
                certificate.orElseThrow(() ->
                        new IllegalStateException("certificate " + serial + " is not signed"));
        return new IssuedCertificate(issuer, serial, validity, der);
    }
}
