// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The two keys by which we administer a card of ours (T1).
public enum AdministrationKey {
    /// Opens key generation and writing.
    MANAGEMENT("9B"),
    /// Authorises exactly one RESET RETRY COUNTER.
    UNBLOCK("9F");

    private final String reference;

    AdministrationKey(String reference) {
        this.reference = reference;
    }

    /// As the protocol writes it.
    @JsonValue
    public String reference() {
        return reference;
    }

    /// Reads what [#reference] writes.
    @JsonCreator
    public static AdministrationKey of(String reference) {
        for (AdministrationKey key : values()) {
            if (key.reference.equals(reference)) {
                return key;
            }
        }
        throw new IllegalArgumentException("must be 9B or 9F");
    }
}
