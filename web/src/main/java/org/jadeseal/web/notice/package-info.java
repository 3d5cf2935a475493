// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Mails that leave: notices of `ra.notice`'s outbox, put into words and handed to a mail server.
///
/// A notice is written in the language of its recipient, never holds a secret, and tells the site's
/// address as text. Failures undo nothing. A recipient who is refused for good, and a bounce in the
/// maildir of the return address, are told to `ra.contact`.
///
/// May use: `web.page` (texts), `ra.notice`, `ra.contact`. Is used by: the wiring.
@NullMarked
package org.jadeseal.web.notice;

import org.jspecify.annotations.NullMarked;
