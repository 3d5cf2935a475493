// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// E14: from the maildir to the pages of the holder and of the help desk.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailsThatComeBackTest {

    private static final String BANNER = "您的電子郵件無法送達，請更新聯絡資料。";

    private static final MailAddress ADDRESS = new MailAddress("gone@example.org");

    private final Website website = Website.running();

    private static String bounce(String notice) {
        return """
        To: certificates+%s@site.localhost
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; somebody
        Action: failed
        Status: 5.1.1

        --b--
        """
                .formatted(notice);
    }

    @Test
    void two_mark_the_address_on_the_holders_pages_and_at_the_help_desk() {
        Registered person = Registered.withLetter(website, "bounced");
        Browser holder = website.holder(person);
        website.readdress(person, ADDRESS);
        List<String> mails = List.of(website.mailTo(ADDRESS), website.mailTo(ADDRESS));

        website.comeBack("1.mail", bounce(mails.getFirst()));
        Answer afterOne = holder.open("/");
        website.comeBack("2.mail", bounce(mails.getFirst()));
        Answer afterTheSame = holder.open("/");
        website.comeBack("3.mail", bounce(mails.get(1)));
        Answer home = holder.open("/");

        assertThat(afterOne.text()).doesNotContain(BANNER);
        assertThat(afterTheSame.text()).doesNotContain(BANNER);
        assertThat(home.text()).contains(BANNER, "href=\"/contact\"");
        assertThat(holder.open("/suspend").text()).contains(BANNER);
        assertThat(holder.open("/self-test").text()).contains("data-finding=\"mail-bounced\"");
        Browser help = website.officer("ho-bounced", Role.HELP);
        assertThat(help.open("/").text())
                .contains("/subscribers/" + person.account().value(), "聯絡用戶更新電子郵件");
        assertThat(help.open("/subscribers/" + person.account().value()).text())
                .contains("郵件退回 2 封", "電子郵件無法送達");
        assertThat(website.maildir("new")).isEmpty();
        assertThat(website.maildir("cur")).contains("1.mail:2,S", "2.mail:2,S", "3.mail:2,S");
    }

    @Test
    void what_is_no_report_is_put_aside() {
        website.comeBack("person.mail", "Subject: hello\n\nPlease do not write to me.\n");

        assertThat(website.maildir("cur")).contains("person.mail:2,S");
    }
}
