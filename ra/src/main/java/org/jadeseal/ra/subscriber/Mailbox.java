// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import org.jadeseal.ra.notice.MailAddress;

/// A person's registered address, and whether its link has been opened.
public record Mailbox(MailAddress address, boolean confirmed) {}
