// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.CardId;

/// An act of issuance that has passed every check.
///
/// @param account whom it is for; only recorded
/// @param card the card that holds the keys; empty where nobody knows what does
/// @param uniqueMandate what may be used for one issuance only; empty where nothing is used up
/// @param evidence the whole evidence as text, for whoever judges it later
/// @param guard what must still hold when it is recorded
/// @param certificates one or two
record PreparedIssuance(
        IssuanceId id,
        String account,
        Optional<CardId> card,
        Optional<String> uniqueMandate,
        String evidence,
        RecordingGuard guard,
        List<PreparedCertificate> certificates) {

    PreparedIssuance {
        certificates = List.copyOf(certificates);
    }
}
