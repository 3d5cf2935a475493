// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.contact.DeliveryFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The maildir of our return address: what a mail server puts into `new` is read once and goes to
/// `cur` as seen. Nothing is deleted here.
public final class BounceFolder {

    private static final Logger log = LoggerFactory.getLogger(BounceFolder.class);

    private static final SystemActor JOB = new SystemActor("note-bounces");

    private static final int AT_ONCE = 100;

    private final Optional<Path> maildir;
    private final DeliveryFailures failures;

    /// @param maildir with the folders `new` and `cur`; without one nothing is read
    /// @throws IllegalArgumentException if it is no maildir
    public BounceFolder(Optional<Path> maildir, DeliveryFailures failures) {
        maildir.filter(folder ->
                        !Files.isDirectory(folder.resolve("new"))
                                || !Files.isDirectory(folder.resolve("cur")))
                .ifPresent(folder -> {
                    throw new IllegalArgumentException(
                            "--bounces must be a maildir with the folders new and cur, was '"
                                    + folder
                                    + "'");
                });
        this.maildir = maildir;
        this.failures = failures;
    }

    /// Reads what has come.
    ///
    /// @return how many notices are known now to have come back
    public int read() {
        return maildir.map(this::read).orElse(0);
    }

    private int read(Path folder) {
        int noted = 0;
        for (Path mail : come(folder.resolve("new"))) {
            noted += note(mail) ? 1 : 0;
            seen(mail, folder.resolve("cur"));
        }
        return noted;
    }

    private static List<Path> come(Path folder) {
        List<Path> mails = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (mails.size() == AT_ONCE) {
                    break;
                }
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    mails.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("folder " + folder + " cannot be read", e);
        }
        return mails;
    }

    private boolean note(Path mail) {
        try (InputStream content = Files.newInputStream(mail, LinkOption.NOFOLLOW_LINKS)) {
            return switch (BounceReport.read(content.readNBytes(BounceReport.MOST))) {
                case BounceReport.Failed(var notice, var status) ->
                        failures.note(JOB, notice, status);
                case BounceReport.Nothing() -> false;
            };
        } catch (IOException e) {
            log.warn("mail {} cannot be read and is left out", mail, e);
            return false;
        }
    }

    /// As a reader of mail marks what it has seen.
    private static void seen(Path mail, Path folder) {
        try {
            Files.move(
                    mail,
                    folder.resolve(mail.getFileName() + ":2,S"),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("mail " + mail + " cannot be moved to " + folder, e);
        }
    }
}
