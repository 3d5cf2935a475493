// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.ra.notice.DeliveryStatus;

/// A mail server that speaks SMTP.
public final class SmtpPost implements Post {

    private static final String PATIENCE_MILLIS = "10000";

    /// An enhanced status (RFC 3463) in a reply to RCPT.
    private static final Pattern ENHANCED =
            Pattern.compile("\\b5[0-9]{2}[ -](5\\.[0-9]{1,3}\\.[0-9]{1,3})\\b");

    /// Replies that are about the mailbox (RFC 5321 §4.2.3), of servers that tell no more.
    private static final Pattern MAILBOX = Pattern.compile("^(?:550|551|553)\\b");

    private final URI address;

    /// @param address `smtp://host:port`
    public SmtpPost(URI address) {
        this.address = address;
    }

    @Override
    public void deliver(OutgoingMail mail) throws MessagingException {
        Session session = Session.getInstance(properties(mail.returnAddress()));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(); // without a name, so nobody is authenticated
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (SendFailedException e) {
            Optional<DeliveryStatus> refused = refused(e);
            throw refused.isPresent() ? new RecipientRefusedException(refused.get()) : notTaken(e);
        } catch (MessagingException e) {
            throw notTaken(e);
        }
    }

    private Properties properties(String returnAddress) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", address.getHost());
        properties.setProperty("mail.smtp.port", Integer.toString(address.getPort()));
        properties.setProperty("mail.smtp.from", returnAddress);
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    /// The status of the one recipient, where its address is to blame.
    private static Optional<DeliveryStatus> refused(SendFailedException failure) {
        boolean atRecipient =
                failure.getInvalidAddresses() != null && failure.getInvalidAddresses().length > 0;
        return atRecipient
                ? Optional.ofNullable(failure.getNextException())
                        .map(reply -> String.valueOf(reply.getMessage()))
                        .flatMap(SmtpPost::status)
                        .filter(DeliveryStatus::blamesAddress)
                : Optional.empty();
    }

    private static Optional<DeliveryStatus> status(String reply) {
        Matcher enhanced = ENHANCED.matcher(reply);
        if (enhanced.find()) {
            return Optional.of(new DeliveryStatus(enhanced.group(1)));
        }
        return MAILBOX.matcher(reply).find()
                ? Optional.of(new DeliveryStatus("5.1.0"))
                : Optional.empty();
    }

    /// The kind of failure only: its message may name the recipient.
    private static MessagingException notTaken(MessagingException e) {
        return new MessagingException("the mail server did not take it: " + name(e), e);
    }

    private static String name(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown.getClass().getSimpleName() : name(cause);
    }
}
