// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.QueuedNotice;
import org.jadeseal.web.page.Language;
import org.jadeseal.web.page.Texts;
import org.jadeseal.web.page.Times;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Puts a notice into words: subject, text, and the site's address at its foot.
///
/// @param site origin of the subscribers' site
/// @param sender address that mails come from
/// @param hotline telephone number of the help desk
public record Letterhead(Texts texts, String site, String sender, String hotline) {

    /// The parameter that says when something happened.
    private static final String INSTANT = "at";

    /// The parameter that says until which day.
    private static final String LAST_DAY = "last-day";

    OutgoingMail write(QueuedNotice queued, Instant now) throws MessagingException {
        Notice notice = queued.notice();
        Language language = Language.of(notice.language());
        String key = "notice." + notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        OutgoingMail mail = new OutgoingMail(queued.id(), sender);
        MimeMessageHelper helper = new MimeMessageHelper(mail, false, "UTF-8");
        helper.setFrom(sender);
        helper.setTo(notice.recipient().value());
        helper.setSentDate(Date.from(now));
        helper.setSubject(texts.get(language, key + ".subject"));
        helper.setText(
                filled(texts.get(language, key + ".text"), notice.parameters())
                        + "\n\n"
                        + texts.get(language, "notice.foot", site, hotline)
                        + "\n");
        mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834 §5
        mail.saveChanges();
        return mail;
    }

    private String filled(String text, Map<String, String> parameters) {
        String filled = text.replace("%site%", site);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            filled = filled.replace("%" + parameter.getKey() + "%", shown(parameter));
        }
        return filled;
    }

    /// Rooms tell an instant in UTC; people read the minute or the day in Taipei.
    private static String shown(Map.Entry<String, String> parameter) {
        return switch (parameter.getKey()) {
            case INSTANT -> Times.minute(Instant.parse(parameter.getValue()));
            case LAST_DAY -> Times.day(Instant.parse(parameter.getValue()));
            default -> parameter.getValue();
        };
    }
}
