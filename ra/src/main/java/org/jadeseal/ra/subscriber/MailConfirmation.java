// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

/// What became of opening the link in a mail.
public sealed interface MailConfirmation {

    /// The address is the person's; also when the link was opened before.
    record Confirmed() implements MailConfirmation {}

    /// Older than seven days, or the address has changed since; ask for a new mail.
    record NoLongerGood() implements MailConfirmation {}

    /// Not a link of ours.
    record Unknown() implements MailConfirmation {}
}
