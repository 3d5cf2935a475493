// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.history.Happening;
import org.jadeseal.ra.history.HolderHistory;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.LastLogins;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Frame;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Times;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// 作業紀錄: everything that was done with this account and this card.
@Controller
@OnHost(Host.SITE)
final class HistoryController {

    /// What the page shows.
    ///
    /// @param lastLogin before this one
    record HistoryPage(List<Happening> happenings, Optional<java.time.Instant> lastLogin) {

        HistoryPage {
            happenings = List.copyOf(happenings);
        }

        /// Those that there are words for; what only machines care about has none.
        List<Happening> told(Frame frame) {
            return happenings.stream().filter(each -> words(frame, each).isPresent()).toList();
        }

        static Optional<String> words(Frame frame, Happening happening) {
            return frame.find("history." + happening.action() + "." + happening.about());
        }

        /// An address only; what else stands in the log is no person's business.
        static String source(Happening happening) {
            return happening.source().matches("[0-9a-fA-F.:]{3,45}") ? happening.source() : "";
        }
    }

    private final HolderHistory history;
    private final Holders holders;
    private final Pages pages;

    HistoryController(HolderHistory history, Holders holders, Pages pages) {
        this.history = history;
        this.holders = holders;
        this.pages = pages;
    }

    /// One line of it, to be printed.
    ///
    /// @param account masked
    record Receipt(Happening happening, Holder holder, String account) {

        String second() {
            return Times.second(happening.at());
        }
    }

    @GetMapping("/history/{sequence}")
    View receipt(@PathVariable String sequence, HttpServletRequest request) {
        SubscriberActor actor = Signed.subscriber(request);
        return Optional.of(sequence)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .flatMap(number -> history.own(actor, Long.parseLong(number)))
                .map(happening ->
                        new Receipt(happening, holders.of(request), actor.account().masked()))
                .map(receipt -> pages.page("subscriber/receipt", receipt))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/history")
    View history(HttpServletRequest request) {
        return pages.page(
                "subscriber/history",
                new HistoryPage(
                        history.own(Signed.subscriber(request)), LastLogins.shown(request)));
    }
}
