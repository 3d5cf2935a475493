// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A mail of the website, as its addressee's program shows it.
///
/// @param text plain; the website sends no other
record Mail(String subject, String addressee, String text) {

    static Mail read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            return new Mail(
                    message.getSubject(),
                    Stream.of(message.getAllRecipients())
                            .map(Address::toString)
                            .collect(Collectors.joining(", ")),
                    String.valueOf(message.getContent()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the mail " + file, e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file + " is no mail", e);
        }
    }
}
