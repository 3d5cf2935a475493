// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.util.regex.Pattern;

/// A mail as a page, with links to press: in a trial nobody has a mail program.
///
/// @param sites whose addresses stand in the mail
/// @param host the browser asked for
record MailPage(DeskWords words, DeskSites sites, String host) {

    /// Stops at the first full-width sign.
    private static final Pattern LINK = Pattern.compile("https?://[!-~&&[^<>\"]]+");

    String render(Mail mail) {
        String text = DeskWords.escape(sites.asSeenFrom(host, mail.text()));
        return words.head(DeskWords.escape(mail.subject()), "../")
                + """
                <body><header>%s<small>%s</small><nav><a href="../">%s</a></nav></header>
                <main><section><h1>%s</h1><p class=hint>%s</p><p class=mail>%s</p></section></main>\
                """
                        .formatted(
                                words.say("mail"),
                                words.say("warning"),
                                words.say("title"),
                                DeskWords.escape(mail.subject()),
                                DeskWords.escape(mail.addressee()),
                                LINK.matcher(text).replaceAll("<a href=\"$0\">$0</a>"));
    }
}
