// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.CertificateChanges;

/// What an approved request brings about, to be run when everything else of the unit is written.
final class Effect {

    private Effect() {}

    /// Empty when there is nothing that could be changed.
    static Optional<Runnable> of(
            Transaction unit, CertificateChanges certificates, RequestFields fields) {
        return switch (fields.kind()) {
            case REVOCATION -> {
                List<Certificate> chosen = certificates.revocable(unit, fields.account());
                yield chosen.isEmpty()
                        ? Optional.empty()
                        : Optional.of(() ->
                                certificates.revoke(
                                        unit, fields.account(), chosen, fields.ground().reason()));
            }
            case RESUMPTION -> {
                List<Certificate.Hold> chosen = certificates.resumable(unit, fields.account());
                yield chosen.isEmpty()
                        ? Optional.empty()
                        : Optional.of(() -> certificates.resume(unit, fields.account(), chosen));
            }
        };
    }
}
