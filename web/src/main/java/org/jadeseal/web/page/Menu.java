// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import java.util.List;
import java.util.Map;

/// The menu at the left: the manual's entries in the manual's order, and the officers' own.
public final class Menu {

    /// One entry.
    ///
    /// @param begins whether a new part of the menu begins with it
    public record Entry(String address, String key, boolean begins) {

        static Entry of(String address, String key) {
            return new Entry(address, key, false);
        }
    }

    private static final Entry TODAY = Entry.of("/", "counter.menu.today");
    private static final Entry PHONE = Entry.of("/phone", "counter.menu.phone");
    private static final Entry REQUESTS = Entry.of("/requests", "counter.menu.requests");
    private static final Entry CLIENTS = Entry.of("/clients", "counter.menu.clients");

    private static final Entry MASS = Entry.of("/mass-changes", "counter.menu.mass");

    private static final Entry FORECAST = Entry.of("/forecast", "counter.menu.forecast");
    private static final Entry STATISTICS = Entry.of("/statistics", "counter.menu.statistics");
    private static final Entry POLICY = Entry.of("/policy", "counter.menu.policy");

    private static final List<Entry> SITE =
            List.of(
                    Entry.of("/", "menu.home"),
                    Entry.of("/apply", "menu.apply"),
                    Entry.of("/activate", "menu.activate"),
                    Entry.of("/renew", "menu.renew"),
                    Entry.of("/download", "menu.download"),
                    Entry.of("/suspend", "menu.suspend"),
                    Entry.of("/password", "menu.password"),
                    Entry.of("/pin-change", "menu.pin-change"),
                    Entry.of("/pin-reset", "menu.pin-reset"),
                    Entry.of("/pin-unblock", "menu.pin-unblock"),
                    Entry.of("/card-import", "menu.card-import"),
                    Entry.of("/self-test", "menu.self-test"),
                    Entry.of("/history", "menu.history"),
                    Entry.of("/contact", "menu.contact"),
                    new Entry("/registration", "menu.registration", true),
                    Entry.of("/revocation", "menu.revocation"),
                    Entry.of("/resumption", "menu.resumption"),
                    Entry.of("/password-letter", "menu.password-letter"));

    /// What each role works with; everybody sees the first page.
    private static final Map<String, List<Entry>> COUNTER =
            Map.of(
                    "RAO",
                    List.of(
                            TODAY,
                            Entry.of("/forms/new", "counter.menu.new-form"),
                            Entry.of("/batches", "counter.menu.batches"),
                            REQUESTS,
                            PHONE,
                            CLIENTS),
                    "RAS",
                    List.of(TODAY, REQUESTS, MASS, PHONE, CLIENTS, FORECAST, STATISTICS, POLICY),
                    "HELP",
                    List.of(TODAY, PHONE),
                    "CAO",
                    List.of(
                            TODAY,
                            Entry.of("/cards", "counter.menu.cards"),
                            Entry.of("/personalization", "counter.menu.personalization"),
                            Entry.of("/station", "counter.menu.station"),
                            MASS,
                            FORECAST,
                            STATISTICS,
                            POLICY),
                    "AUD",
                    List.of(
                            TODAY,
                            REQUESTS,
                            CLIENTS,
                            MASS,
                            Entry.of("/cards", "counter.menu.cards"),
                            Entry.of("/audit", "counter.menu.audit"),
                            FORECAST,
                            STATISTICS,
                            POLICY),
                    "ADMIN",
                    List.of(TODAY, STATISTICS, POLICY));

    private static final List<Entry> EVERYBODY =
            List.of(
                    Entry.of("/certificate-status", "status-query.title"),
                    Entry.of("/case-status", "case-query.title"),
                    Entry.of("/repository", "repository.title"),
                    Entry.of("/notices", "info.notices.title"),
                    Entry.of("/questions", "info.questions.title"),
                    Entry.of("/environment", "foot.environment"),
                    Entry.of("/self-test", "menu.self-test"),
                    Entry.of("/download-centre", "menu.download-centre"),
                    Entry.of("/practice", "foot.practice"),
                    Entry.of("/privacy", "foot.privacy"),
                    Entry.of("/security", "info.security.title"),
                    Entry.of("/site-map", "foot.site-map"));

    private Menu() {}

    /// Pages that nobody has to log in for.
    public static List<Entry> everybody() {
        return EVERYBODY;
    }

    /// The menu of the part of the site that a page belongs to.
    public static List<Entry> of(Frame frame) {
        return frame.atCounter()
                ? frame.who().stream()
                        .flatMap(who -> who.roles().stream())
                        .map(role -> COUNTER.getOrDefault(role, List.of(TODAY)))
                        .flatMap(List::stream)
                        .distinct()
                        .toList()
                : SITE;
    }
}
