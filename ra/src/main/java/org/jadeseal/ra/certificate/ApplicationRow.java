// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Optional;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.TaskId;

/// An application as it is stored.
///
/// @param form the registration it uses up, or the name of a renewal
/// @param renews serial number of the signature certificate that ends, in a renewal
/// @param proof what the card has proven, until the pair is issued
/// @param pair once it is issued
record ApplicationRow(
        String form,
        AccountId account,
        CardId card,
        Optional<SerialNumber> renews,
        Optional<Proof> proof,
        Optional<IssuanceId> pair,
        Rejection rejection,
        long version) {

    /// What `sign-request` told, and in which step.
    ///
    /// @param renewal signature by the key of the certificate that ends
    /// @param installation of the agent at which the card signed; unknown of what was applied for
    ///   before that was kept
    record Proof(
            TaskId task,
            int step,
            KeyProof keys,
            Optional<Bytes> renewal,
            Optional<String> installation) {}

    /// The name under which the renewal of a pair is stored: one for each (E7).
    static String renewalOf(IssuanceId pair) {
        return "renewal:" + pair;
    }

    /// What the CA has refused (E23).
    ///
    /// @param times how often
    /// @param key hash of the last signature key refused
    record Rejection(int times, Optional<String> key) {

        /// A card whose keys were refused twice is not asked again.
        boolean twice() {
            return times >= 2;
        }
    }
}
