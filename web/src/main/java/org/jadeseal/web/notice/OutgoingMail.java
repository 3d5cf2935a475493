// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/// A mail that carries its notice's name, so that a bounce can be told whose it is.
final class OutgoingMail extends MimeMessage {

    private final String notice;
    private final String sender;

    /// @param notice its name in the outbox, 32 hexadecimal digits
    /// @param sender `local@domain`
    OutgoingMail(String notice, String sender) {
        super(Session.getInstance(new Properties()));
        this.notice = notice;
        this.sender = sender;
    }

    /// Where bounces go to: `certificates+4f0c…@site.example` (subaddress, RFC 5233).
    String returnAddress() {
        int at = sender.lastIndexOf('@');
        return sender.substring(0, at) + "+" + notice + sender.substring(at);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + notice + sender.substring(sender.lastIndexOf('@')) + ">");
    }
}
