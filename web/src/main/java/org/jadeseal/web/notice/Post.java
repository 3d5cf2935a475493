// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import jakarta.mail.MessagingException;

/// Takes mails away.
public interface Post {

    /// Hands one mail over.
    ///
    /// @throws MessagingException if it was not taken; its message holds no personal data
    void deliver(OutgoingMail mail) throws MessagingException;
}
