// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.revocation.CertificateStatus.Good;
import org.jadeseal.ca.revocation.CertificateStatus.Held;
import org.jadeseal.ca.revocation.CertificateStatus.Open;
import org.jadeseal.ca.revocation.CertificateStatus.Pending;
import org.jadeseal.ca.revocation.CertificateStatus.Releasable;
import org.jadeseal.ca.revocation.CertificateStatus.Revoked;

/// Which status a change leads to.
final class Moves {

    private Moves() {}

    /// Empty when the change is not possible from there.
    static Optional<CertificateStatus> after(
            StatusChange change, CertificateStatus status, Instant now) {
        return switch (change) {
            case StatusChange.Issue _ -> Optional.empty();
            case StatusChange.Activate _ -> activate(status);
            case StatusChange.Hold _ -> hold(status, now);
            case StatusChange.Release _ -> release(status);
            case StatusChange.Revoke revoke -> revoke(status, revoke.reason(), now);
            case StatusChange.Lapse _ -> lapse(status, now);
            case StatusChange.Supersede _ -> revoke(status, RevocationReason.SUPERSEDED, now);
        };
    }

    /// As it is called in the table and in messages.
    static String name(StatusChange change) {
        return switch (change) {
            case StatusChange.Issue _ -> "issue";
            case StatusChange.Activate _ -> "activate";
            case StatusChange.Hold _ -> "hold";
            case StatusChange.Release _ -> "release";
            case StatusChange.Revoke _ -> "revoke";
            case StatusChange.Lapse _ -> "lapse";
            case StatusChange.Supersede _ -> "supersede";
        };
    }

    private static Optional<CertificateStatus> activate(CertificateStatus status) {
        return switch (status) {
            case Pending pending -> Optional.of(pending.activate());
            case Good _, Held _, Revoked _ -> Optional.empty();
        };
    }

    private static Optional<CertificateStatus> hold(CertificateStatus status, Instant now) {
        return switch (status) {
            case Releasable releasable -> Optional.of(releasable.hold(now));
            case Held _, Revoked _ -> Optional.empty();
        };
    }

    private static Optional<CertificateStatus> release(CertificateStatus status) {
        return switch (status) {
            case Held held -> Optional.of(held.release());
            case Pending _, Good _, Revoked _ -> Optional.empty();
        };
    }

    private static Optional<CertificateStatus> revoke(
            CertificateStatus status, RevocationReason reason, Instant now) {
        return switch (status) {
            case Open open -> Optional.of(open.revoke(reason, now));
            case Revoked _ -> Optional.empty();
        };
    }

    private static Optional<CertificateStatus> lapse(CertificateStatus status, Instant now) {
        return switch (status) {
            case Pending pending -> Optional.of(pending.lapse(now));
            case Held(Instant _, Pending pending) -> Optional.of(pending.lapse(now));
            case Held(Instant _, Good _) -> Optional.empty();
            case Good _, Revoked _ -> Optional.empty();
        };
    }
}
