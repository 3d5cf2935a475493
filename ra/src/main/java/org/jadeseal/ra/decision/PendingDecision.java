// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.decision;

import java.util.Optional;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.Resolution;
import org.jadeseal.ra.form.Ruling;
import org.jadeseal.ra.form.Verdict;

/// What an officer set out to decide.
///
/// @param token of the page on which the button was pressed
/// @param outcome what became of it, once the card has signed
record PendingDecision(
        String id,
        Officer officer,
        OperationToken token,
        Case about,
        Verdict verdict,
        String reason,
        Optional<Ruling> outcome) {

    /// Whose session it was begun in.
    record Officer(OfficerId id, SessionId session) {}

    /// Which case, as it was shown.
    record Case(PaperKind paper, CaseNumber number, FormDigest seen) {}

    /// The same as an officer resolves it whose session stands.
    Resolution by(OfficerActor standing) {
        return new Resolution(
                standing, token, about.number(), verdict, Optional.of(about.seen()), reason);
    }
}
