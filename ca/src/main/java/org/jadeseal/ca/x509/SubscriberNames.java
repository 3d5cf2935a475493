// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.util.Optional;

/// How a certificate names its holder.
///
/// @param affiliation whom the holder represents; empty for a person who acts for himself
/// @param mailbox only when the holder has proven to read it
public record SubscriberNames(
        SubjectName person, Optional<Affiliation> affiliation, Optional<MailboxAddress> mailbox) {

    /// A person who acts for himself.
    public static SubscriberNames of(SubjectName person, Optional<MailboxAddress> mailbox) {
        return new SubscriberNames(person, Optional.empty(), mailbox);
    }

    /// The subject: a `Name` in DER.
    public byte[] der() {
        return Der.of(DistinguishedNames.of(this));
    }
}
