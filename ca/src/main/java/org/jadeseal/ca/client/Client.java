// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.util.Set;
import org.jadeseal.ca.x509.SerialNumber;

/// A program that may order certificates.
///
/// @param certificate the number of its certificate of the operations CA; no other is believed
/// @param profiles what it may order
/// @param names whom it may name
/// @param active false once it is retired
public record Client(
        ClientName name,
        SerialNumber certificate,
        Set<OrderProfile> profiles,
        NameSpace names,
        Allowance allowance,
        boolean active) {

    public Client {
        profiles = Set.copyOf(profiles);
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("client " + name + " must have a profile, had none");
        }
    }

    /// The same without rights.
    Client retired() {
        return new Client(name, certificate, profiles, names, allowance, false);
    }
}
