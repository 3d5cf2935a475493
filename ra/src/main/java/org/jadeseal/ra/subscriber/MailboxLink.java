// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ra.notice.MailAddress;

/// A link that was mailed to an address.
///
/// @param replaces the registered address in whose place it comes; empty when it is that one itself
record MailboxLink(
        SubscriberId subscriber,
        MailAddress address,
        Optional<MailAddress> replaces,
        Instant issued) {}
