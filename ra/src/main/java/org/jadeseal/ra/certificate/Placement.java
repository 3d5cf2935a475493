// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;

/// Where one certificate and its key are to come to rest, and from where.
///
/// @param key SHA-256 of the public key
record Placement(KeyReference staged, KeyReference live, Bytes key, Bytes certificate) {

    static Placement of(CertificateAuthority authority, Certificate certificate) {
        Bytes bytes =
                authority
                        .certificate(certificate.id().issuer(), certificate.id().serial())
                        .orElseThrow();
        KeyReference staged = staged(certificate.core().use());
        return new Placement(
                staged, live(certificate.core().use()), certificate.core().key(), bytes);
    }

    private static KeyReference staged(CertificateUse use) {
        return switch (use) {
            case SIGNATURE -> KeyReference.STAGED_SIGNATURE;
            case ENCRYPTION -> KeyReference.STAGED_ENCRYPTION;
        };
    }

    private static KeyReference live(CertificateUse use) {
        return switch (use) {
            case SIGNATURE -> KeyReference.SIGNATURE;
            case ENCRYPTION -> KeyReference.ENCRYPTION;
        };
    }

    /// Whether the certificate's key is in one of its two places (G-SLOT).
    static boolean keyIsThere(Slots slots, Certificate certificate) {
        CertificateUse use = certificate.core().use();
        return Stream.of(staged(use), live(use))
                .flatMap(place -> slots.keyHash(place).stream())
                .anyMatch(certificate.core().key()::equals);
    }

    /// What is still wanted; empty when key and certificate are in their live place.
    Optional<Next> next(Slots slots) {
        if (holds(slots, live)) {
            return certified(slots, live) ? Optional.empty() : write(live);
        }
        if (!holds(slots, staged)) {
            return Optional.of(new Next.Pause(Problem.of("slot-mismatch")));
        }
        if (slots.key(live).isPresent()) {
            return Optional.of(new Next.Pause(Problem.of("slot-occupied")));
        }
        return certified(slots, staged)
                ? Optional.of(new Next.Hand(new Step.MoveKey(staged, live)))
                : write(staged);
    }

    /// The certificate beside its key, wherever that is; empty when it is there.
    Optional<Next> certify(Slots slots) {
        KeyReference where = holds(slots, live) ? live : staged;
        if (!holds(slots, where)) {
            return Optional.of(new Next.Pause(Problem.of("slot-mismatch")));
        }
        return certified(slots, where) ? Optional.empty() : write(where);
    }

    /// Where the key is now.
    KeyReference place(Slots slots) {
        return holds(slots, live) ? live : staged;
    }

    private Optional<Next> write(KeyReference where) {
        return Optional.of(new Next.Hand(new Step.WriteCertificate(where, certificate)));
    }

    private boolean holds(Slots slots, KeyReference where) {
        return slots.keyHash(where).filter(key::equals).isPresent();
    }

    private boolean certified(Slots slots, KeyReference where) {
        return slots.certificate(where).filter(certificate.sha256()::equals).isPresent();
    }
}
