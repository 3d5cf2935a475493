// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.time.Instant;
import org.jadeseal.ra.notice.MailAddress;

/// A link that was mailed to an address.
record MailboxLink(SubscriberId subscriber, MailAddress address, Instant issued) {}
