// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.Optional;

/// The state of a certificate as columns.
///
/// @param heldFrom the state to which a hold goes back
/// @param heldSince since when it was in that state
record CertificateRow(
        String state,
        Optional<String> heldFrom,
        Optional<Long> heldSince,
        boolean loaded,
        long since) {

    static CertificateRow of(Certificate certificate) {
        return switch (certificate) {
            case Certificate.Pending pending -> plain("PENDING", pending, false);
            case Certificate.Active active -> plain("ACTIVE", active, active.loaded());
            case Certificate.Hold hold -> held(hold);
            case Certificate.Revoked revoked -> plain("REVOKED", revoked, false);
            case Certificate.Superseded superseded -> plain("SUPERSEDED", superseded, false);
            case Certificate.Lapsed lapsed -> plain("LAPSED", lapsed, false);
            case Certificate.Expired expired -> plain("EXPIRED", expired, false);
        };
    }

    private static CertificateRow plain(String state, Certificate certificate, boolean loaded) {
        return new CertificateRow(
                state,
                Optional.empty(),
                Optional.empty(),
                loaded,
                certificate.since().toEpochMilli());
    }

    private static CertificateRow held(Certificate.Hold hold) {
        CertificateRow before = of(hold.before());
        return new CertificateRow(
                "HOLD",
                Optional.of(before.state()),
                Optional.of(before.since()),
                before.loaded(),
                hold.since().toEpochMilli());
    }

    Certificate certificate(Certificate.Core core) {
        Instant from = Instant.ofEpochMilli(since);
        return switch (state) {
            case "PENDING" -> new Certificate.Pending(core, from);
            case "ACTIVE" -> new Certificate.Active(core, loaded, from);
            case "HOLD" -> new Certificate.Hold(core, before(core), from);
            case "REVOKED" -> new Certificate.Revoked(core, from);
            case "SUPERSEDED" -> new Certificate.Superseded(core, from);
            case "LAPSED" -> new Certificate.Lapsed(core, from);
            case "EXPIRED" -> new Certificate.Expired(core, from);
            default ->
                    throw new IllegalStateException(
                            "a certificate in the database is '" + state + "'");
        };
    }

    private Certificate.Holdable before(Certificate.Core core) {
        Instant from = Instant.ofEpochMilli(heldSince.orElse(since));
        return heldFrom.orElse("").equals("PENDING")
                ? new Certificate.Pending(core, from)
                : new Certificate.Active(core, loaded, from);
    }
}
