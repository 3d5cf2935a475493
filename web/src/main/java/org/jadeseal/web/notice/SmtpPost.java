// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A mail server that speaks SMTP.
public final class SmtpPost implements Post {

    private static final String PATIENCE_MILLIS = "10000";

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    /// @param address `smtp://host:port`
    public SmtpPost(URI address) {
        server.setHost(address.getHost());
        server.setPort(address.getPort());
        Properties properties = server.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
    }

    @Override
    public void deliver(MimeMessage mail) throws MessagingException {
        try {
            server.send(mail);
        } catch (MailException e) {
            throw new MessagingException("the mail server did not take it: " + name(e), e);
        }
    }

    /// The kind of failure only: its message may name the recipient.
    private static String name(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown.getClass().getSimpleName() : name(cause);
    }
}
