// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.util.Optional;

/// How a certificate names its holder.
///
/// @param mailbox only when the holder has proven to read it
public record SubscriberNames(SubjectName subject, Optional<MailboxAddress> mailbox) {}
