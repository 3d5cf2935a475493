// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import org.jadeseal.ra.subscriber.MailConfirmation;
import org.jadeseal.ra.subscriber.MailboxConfirmation;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The link of the first mail: a button says that the address is the reader's, so that a mail
/// scanner that opens links confirms nothing.
@Controller
@OnHost(Host.SITE)
final class MailController {

    /// What the page shows.
    ///
    /// @param key of its texts
    /// @param token to be sent back, or empty
    record MailPage(String key, String token) {}

    private final MailboxConfirmation confirmation;
    private final Pages pages;

    MailController(MailboxConfirmation confirmation, Pages pages) {
        this.confirmation = confirmation;
        this.pages = pages;
    }

    @GetMapping("/confirm-mail")
    View ask(@RequestParam(defaultValue = "") String token) {
        return page(HttpStatus.OK, "ask", token.length() > 200 ? "" : token);
    }

    @PostMapping("/confirm-mail")
    View confirm(@RequestParam(defaultValue = "") String token) {
        return switch (confirmation.confirm(token)) {
            case MailConfirmation.Confirmed _ -> page(HttpStatus.OK, "confirmed", "");
            case MailConfirmation.NoLongerGood _ -> page(HttpStatus.GONE, "no-longer-good", "");
            case MailConfirmation.Unknown _ -> page(HttpStatus.NOT_FOUND, "unknown", "");
        };
    }

    private View page(HttpStatus status, String key, String token) {
        return pages.page(status, "subscriber/mail", new MailPage(key, token));
    }
}
