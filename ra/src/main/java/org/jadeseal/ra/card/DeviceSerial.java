// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

/// The serial number a card's chip tells of itself: up to 32 letters and digits.
public record DeviceSerial(String value) {

    public DeviceSerial {
        if (!value.matches("[0-9A-Za-z]{1,32}")) {
            throw new IllegalArgumentException(
                    "device serial must be 1 to 32 letters and digits, was '" + value + "'");
        }
    }
}
