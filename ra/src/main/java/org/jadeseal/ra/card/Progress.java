// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.util.Optional;
import org.jadeseal.ca.x509.SerialNumber;

/// How far personalization of a card has come; what the card has proven, in the order of the work.
///
/// @param deviceSerial once the blank has been read
/// @param cardKey once 9E has been generated
/// @param cardCertificate the serial number of the certificate of 9E
/// @param sealed once no factory command is possible any more; a card of another maker has none
///   that could be closed
/// @param make what the station has seen it to be
public record Progress(
        KeyVersions keys,
        Optional<DeviceSerial> deviceSerial,
        Optional<CardKeyHash> cardKey,
        Optional<SerialNumber> cardCertificate,
        boolean sealed,
        CardMake make) {

    /// Of a card nobody has begun with.
    public static final Progress NONE =
            new Progress(
                    KeyVersions.FACTORY,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    CardMake.OWN);

    /// Whether everything but the letters is done.
    public boolean complete() {
        return sealed
                && keys.current() > 0
                && keys.pending().isEmpty()
                && cardKey.isPresent()
                && cardCertificate.isPresent();
    }

    /// With these keys.
    public Progress with(KeyVersions versions) {
        return new Progress(versions, deviceSerial, cardKey, cardCertificate, sealed, make);
    }

    /// The blank was read.
    public Progress with(DeviceSerial serial) {
        return new Progress(keys, Optional.of(serial), cardKey, cardCertificate, sealed, make);
    }

    /// A new key voids the certificate of the old one.
    public Progress with(CardKeyHash key) {
        return new Progress(keys, deviceSerial, Optional.of(key), Optional.empty(), sealed, make);
    }

    /// The certificate of 9E was read back.
    public Progress with(SerialNumber certificate) {
        return new Progress(keys, deviceSerial, cardKey, Optional.of(certificate), sealed, make);
    }

    /// The factory's commands are closed.
    public Progress withSeal() {
        return new Progress(keys, deviceSerial, cardKey, cardCertificate, true, make);
    }

    Progress with(CardMake seen) {
        return new Progress(keys, deviceSerial, cardKey, cardCertificate, sealed, seen);
    }
}
