// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

/// What the station prints on both letters beside the secrets; personal, so never in the journal.
///
/// @param site the website's address
public record Letter(
        String account, String holder, String address, String cardNumber, String site) {

    @Override
    public String toString() {
        return "Letter[card " + cardNumber + "]";
    }
}
