// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.time.Instant;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ca.x509.Bytes;

/// One officer's decision about a form.
///
/// @param officer who decided
/// @param role in which role
/// @param verdict what was decided
/// @param formDigest SHA-256 of the form as this officer saw it
/// @param decidedAt when
/// @param proof how we know
public record OfficerDecision(
        OfficerId officer,
        OfficerRole role,
        Verdict verdict,
        Bytes formDigest,
        Instant decidedAt,
        Proof proof) {

    /// What an officer may say to a form.
    public enum Verdict {
        APPROVED,
        DECLINED
    }

    /// How a decision is proven.
    public sealed interface Proof {

        /// What the officer's card signed (`docs/reference/officer-statements.md`).
        ///
        /// @param statement the text, in UTF-8
        /// @param signature by the card's key 9C
        /// @param certificate of that key, in DER; whose it is, is looked up in our own list
        record CardSignature(Bytes statement, Bytes signature, Bytes certificate)
                implements Proof {}

        /// The website's record of the session in which the officer decided. Accepted only in a
        /// trial data folder, where officers may come with a password.
        ///
        /// @param session a reference to the session, 1 to 128 characters, never its token
        record SessionRecord(String session) implements Proof {

            public SessionRecord {
                if (session.isBlank() || session.length() > 128) {
                    throw new IllegalArgumentException(
                            "session must have 1 to 128 characters, had " + session.length());
                }
            }
        }
    }
}
