// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.Progress;

/// The card of an officer, from the one-time code to the two certificates.
///
/// @param id of the enrolment
/// @param known how far the card itself has come
record OfficerCard(
        String id, OfficerId officer, CardId card, Code code, Progress known, Made made) {

    /// Wrong codes that spend the right one.
    static final int MOST_TRIES = 10;

    /// The one-time code.
    ///
    /// @param hash SHA-256 of it in hexadecimal
    /// @param tries wrong ones that were typed
    record Code(State state, String hash, int tries, long expiresAt) {}

    enum State {
        /// The code waits for its card, or the card is being made.
        INVITED,
        /// Card and certificates are there; the code is spent.
        READY,
        /// Another code took its place, or too many wrong ones were typed.
        VOID
    }

    /// What was made for the officer.
    record Made(
            boolean pinSet,
            Optional<Requests> requests,
            Optional<IssuanceId> login,
            Optional<IssuanceId> decision) {

        Optional<IssuanceId> issuance(OfficerCertificate.Use use) {
            return use == OfficerCertificate.Use.LOGIN ? login : decision;
        }
    }

    /// What the card signed for its certificates.
    record Requests(Bytes nonce, Bytes login, Bytes decision) {

        Bytes of(OfficerCertificate.Use use) {
            return use == OfficerCertificate.Use.LOGIN ? login : decision;
        }
    }
}
