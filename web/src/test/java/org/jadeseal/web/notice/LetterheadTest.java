// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.QueuedNotice;
import org.jadeseal.web.page.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterheadTest {

    private final Letterhead letterhead =
            new Letterhead(
                    Texts.read(),
                    "https://site.example",
                    "certificates@site.example",
                    "02-0000-0000");

    @Test
    void an_instant_is_told_as_the_minute_in_taipei() throws MessagingException, IOException {
        Notice suspended =
                new Notice(
                        NoticeKind.SUSPENDED,
                        new MailAddress("wang@example.org"),
                        Locale.TAIWAN,
                        Map.of("serial-tail", "ee97", "at", "2026-11-22T20:49:06.789Z"));

        String text =
                letterhead
                        .write(new QueuedNotice("0".repeat(32), suspended, 0), Instant.EPOCH)
                        .getContent()
                        .toString();

        assertThat(text).contains("ee97", "2026/11/23 04:49").doesNotContain("%", "06.789Z");
    }
}
