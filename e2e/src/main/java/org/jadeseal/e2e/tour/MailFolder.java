// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The mails a trial would have sent, a file each.
///
/// @param folder where the site puts them
public record MailFolder(Path folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BLINK = Duration.ofMillis(100);
    private static final Pattern LINK =
            Pattern.compile("https?://\\S+/confirm-mail\\?token=[A-Za-z0-9_-]+");
    private static final Pattern CODE =
            Pattern.compile("\\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}\\b");

    /// The link in the mail that asks `recipient` to confirm the address; waits for it.
    public URI confirmation(String recipient) {
        return URI.create(await(recipient, LINK, Set.of()));
    }

    /// The code for setting a new PIN; waits for it.
    ///
    /// @param known codes of earlier mails
    public String pinCode(String recipient, Set<String> known) {
        return await(recipient, CODE, known);
    }

    private String await(String recipient, Pattern wanted, Set<String> known) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<String> found =
                    mails().stream()
                            .map(m -> find(m, recipient, wanted))
                            .flatMap(Optional::stream)
                            .filter(text -> !known.contains(text))
                            .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(BLINK.toNanos());
        }
        throw new IllegalStateException(
                "no mail to %s with %s came to %s within %s"
                        .formatted(recipient, wanted, folder, PATIENCE));
    }

    private List<Path> mails() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".eml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static Optional<String> find(Path mail, String recipient, Pattern wanted) {
        try (InputStream bytes = Files.newInputStream(mail)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            boolean mine =
                    Stream.of(message.getAllRecipients())
                            .anyMatch(a -> a.toString().contains(recipient));
            Matcher found = wanted.matcher(mine ? text(message) : "");
            return found.find() ? Optional.of(found.group()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + mail, e);
        } catch (MessagingException e) {
            throw new IllegalStateException(mail + " is no mail", e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            var all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                all.append(text(inner)).append('\n');
            }
            return all.toString();
        }
        return part.getContent() instanceof String text ? text : "";
    }
}
