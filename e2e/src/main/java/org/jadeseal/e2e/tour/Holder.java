// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

/// Somebody with a card and two letters.
///
/// @param card name in the tray
/// @param pin as in the PIN letter, until it is changed
/// @param account as on the cover of the other letter
/// @param password as inside of it, until it is changed
public record Holder(String caseNumber, String card, String pin, String account, String password) {

    /// The same person with what he has chosen instead of what the letters said.
    Holder with(String ownPin, String ownPassword) {
        return new Holder(caseNumber, card, ownPin, account, ownPassword);
    }

    /// The same person with another password letter.
    public Holder withPassword(String letter) {
        return new Holder(caseNumber, card, pin, account, letter);
    }

    @Override
    public String toString() {
        return "holder of " + card;
    }
}
