// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/// A folder that mails are put into, for a trial without a mail server.
public final class FilePost implements Post {

    private final Path folder;
    private final Clock clock;
    private final AtomicLong count = new AtomicLong();

    /// @param folder exists
    public FilePost(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void deliver(OutgoingMail mail) throws MessagingException {
        String name = "%d-%03d.eml".formatted(clock.millis(), count.incrementAndGet());
        Path unfinished = folder.resolve(name + ".unfinished");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                mail.writeTo(out);
            }
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("the mail folder cannot be written", e);
        }
    }
}
