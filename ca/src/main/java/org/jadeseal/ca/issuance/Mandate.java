// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.List;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;

/// Why a person may have a pair of certificates. Each mandate is good for one pair.
public sealed interface Mandate {

    /// Why a card may be given keys and certificates of its own.
    sealed interface OfCard extends Mandate permits Registration, Enrolment {}

    /// An officer was enrolled and has shown the one-time code that goes with it.
    ///
    /// @param officer who is in our own roster
    /// @param enrolment its name, 1 to 64 characters
    record Enrolment(OfficerId officer, String enrolment) implements OfCard {

        public Enrolment {
            if (enrolment.isBlank() || enrolment.length() > 64) {
                throw new IllegalArgumentException(
                        "enrolment must have 1 to 64 characters, had " + enrolment.length());
            }
        }
    }

    /// Two officers approved a registration form.
    ///
    /// @param form the number of the form, 1 to 64 characters What they approved is `content`:
    ///   `jadeseal registration 1`, the form's number, its version, a salt, surname, given name,
    ///   common name and the other fields, each as UTF-8 with its length in octets before it
    ///   (`5:hello`). It is judged here and not kept: the records hold its hash.
    ///
    /// @param content the canonical text of the form, at most 65,536 octets
    /// @param decisions those of both officers
    record Registration(String form, Bytes content, List<OfficerDecision> decisions)
            implements OfCard, FormApproval {

        public Registration {
            decisions = List.copyOf(decisions);
            if (form.isBlank() || form.length() > 64) {
                throw new IllegalArgumentException(
                        "form must have 1 to 64 characters, had " + form.length());
            }
        }

        @Override
        public String kind() {
            return "registration";
        }

        /// The content holds what a form tells of a person.
        @Override
        public String toString() {
            return "Registration[form=" + form + ", digest=" + formDigest() + "]";
        }
    }

    /// The person renews a signature certificate with that certificate's own key.
    ///
    /// What is signed (SHA-256, PKCS#1 v1.5 or ECDSA) is UTF-8 text, lines divided by a line feed:
    /// `jadeseal renewal 1`, the origin, the task, the nonce in hexadecimal and `request-sha256:`
    /// with the SHA-256 hash of the certification request in hexadecimal.
    ///
    /// @param predecessor the signature certificate that ends
    /// @param signature made by the predecessor's key
    record Renewal(SerialNumber predecessor, Bytes signature) implements Mandate {}
}
