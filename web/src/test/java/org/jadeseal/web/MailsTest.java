// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Notices on their way through a real mail server.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailsTest {

    private final Website website = Website.running();

    /// Waits for a mail that says all this.
    private MimeMessage mailAbout(String... texts) {
        while (true) {
            MimeMessage[] received = website.mails().getReceivedMessages();
            Optional<MimeMessage> found =
                    Arrays.stream(received)
                            .filter(mail -> Arrays.stream(texts).allMatch(content(mail)::contains))
                            .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(website.mails().waitForIncomingEmail(30_000, received.length + 1)).isTrue();
        }
    }

    private static String content(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (IOException | MessagingException e) {
            throw new AssertionError(GreenMailUtil.getWholeMessage(mail), e);
        }
    }

    @Test
    void a_registration_is_told_by_mail_and_its_link_confirms_the_address()
            throws MessagingException {
        Registered person = Registered.person(website, "mail");

        MimeMessage mail = mailAbout(person.caseNumber(), "token=");
        String link =
                content(mail)
                        .lines()
                        .filter(line -> line.contains("token="))
                        .findFirst()
                        .orElseThrow();
        Browser browser = website.browserAt("site.localhost");
        Answer asked = browser.open(link.substring(link.indexOf("/confirm-mail")));
        Answer confirmed = browser.send("confirm-mail");

        assertThat(mail.getSubject()).isEqualTo("註冊完成、請待收密碼單");
        assertThat(content(mail))
                .contains("http://site.localhost")
                .doesNotContain(person.account().value(), Registered.nationalId("mail"), "王小明");
        assertThat(asked.text()).contains("確認電子郵件地址");
        assertThat(confirmed.text()).contains("電子郵件地址已確認");
    }
}
