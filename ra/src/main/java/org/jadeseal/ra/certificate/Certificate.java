// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Duration;
import java.time.Instant;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Validity;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardId;

/// A certificate of a holder in one of its states. Each state is a type that offers only its legal
/// moves. Drawn in `docs/reference/certificate-lifecycle.md`. Expiry is a matter of the clock: who
/// shows a certificate asks [Core#expired] as well.
public sealed interface Certificate {

    /// How long an issued certificate waits for its activation (CT2, CT11).
    Duration ACTIVATION = Duration.ofDays(90);

    /// A calendar year with a 29th of February.
    Duration LONGEST_LIFE = Duration.ofDays(366);

    /// What never changes about it.
    Core core();

    /// Since when it is in this state.
    Instant since();

    /// Its name for good.
    default CertificateId id() {
        return core().id();
    }

    /// Whether both were brought forth by the same act.
    default boolean isPairedWith(Certificate other) {
        return core().pair().equals(other.core().pair());
    }

    /// What never changes about a certificate.
    ///
    /// @param pair the act of issuance that brought both certificates forth
    /// @param key SHA-256 of its SubjectPublicKeyInfo
    /// @param version rises with each stored change; for compare-and-set
    record Core(
            CertificateId id,
            IssuanceId pair,
            CertificateUse use,
            Place place,
            Bytes key,
            Validity validity,
            long version) {

        /// Whether its validity is over.
        public boolean expired(Instant now) {
            return now.isAfter(validity.notAfter());
        }
    }

    /// Whose it is, and on which card its key is.
    record Place(AccountId account, CardId card) {}

    /// A state from which a certificate can be put on hold, and to which it comes back (T19).
    sealed interface Holdable extends Certificate {}

    /// 已簽發待啟用.
    record Pending(Core core, Instant since) implements Holdable {

        /// The last moment for its activation.
        public Instant activateBy() {
            return core.validity().notBefore().plus(ACTIVATION);
        }

        Active activate(Instant now) {
            return new Active(core, false, now);
        }

        Hold hold(Instant now) {
            return new Hold(core, this, now);
        }

        Lapsed lapse(Instant now) {
            return new Lapsed(core, now);
        }

        Revoked revoke(Instant now) {
            return new Revoked(core, now);
        }
    }

    /// 有效.
    ///
    /// @param loaded whether it was read back from the card
    record Active(Core core, boolean loaded, Instant since) implements Holdable {

        Active load() {
            return new Active(core, true, since);
        }

        Hold hold(Instant now) {
            return new Hold(core, this, now);
        }

        Superseded supersede(Instant now) {
            return new Superseded(core, now);
        }

        Expired expire(Instant now) {
            return new Expired(core, now);
        }

        Revoked revoke(Instant now) {
            return new Revoked(core, now);
        }
    }

    /// 停用.
    ///
    /// @param before what a resumption gives back
    record Hold(Core core, Holdable before, Instant since) implements Certificate {

        Holdable resume() {
            return before;
        }

        Lapsed lapse(Instant now) {
            return new Lapsed(core, now);
        }

        Expired expire(Instant now) {
            return new Expired(core, now);
        }

        Revoked revoke(Instant now) {
            return new Revoked(core, now);
        }
    }

    /// 廢止: final.
    record Revoked(Core core, Instant since) implements Certificate {}

    /// 已取代: final.
    record Superseded(Core core, Instant since) implements Certificate {}

    /// 逾期未啟用: final.
    record Lapsed(Core core, Instant since) implements Certificate {}

    /// 逾期: final.
    record Expired(Core core, Instant since) implements Certificate {}
}
