// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Pages that only inform: chapters for the counter, and those that are not built yet.
@Controller
@OnHost(Host.SITE)
final class InformationController {

    /// What a page is about; its texts are `info.<topic>.title`, `.1`, `.2` and so on.
    record Information(String topic) {}

    private final Pages pages;

    InformationController(Pages pages) {
        this.pages = pages;
    }

    /// All pages, for whoever does not find one in the menu.
    @GetMapping("/site-map")
    View siteMap() {
        return pages.page("subscriber/site-map", new Information("site-map"));
    }

    @GetMapping({
        "/card-import",
        "/registration",
        "/revocation",
        "/resumption",
        "/password-letter",
        "/environment",
        "/practice",
        "/notices",
        "/questions",
        "/security",
        "/privacy"
    })
    View information(HttpServletRequest request) {
        return pages.page(
                "subscriber/information", new Information(request.getRequestURI().substring(1)));
    }
}
