// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jadeseal.e2e.tour.SelfService;

/// What a browser that was never here takes from the site and sees move, in Debian's Chromium.
final class FirstVisit {

    private static final List<String> OPEN =
            List.of("/login", "/repository", "/certificate-status", "/questions");

    private static final List<String> OWN = List.of("/", "/history", "/suspend");

    private static final List<Integer> WIDTHS = List.of(390, 1280);

    /// Before anything is drawn: sums up whatever moves without having been touched.
    private static final String WATCH =
            """
            window.shifts = 0;
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) window.shifts += entry.value;
            }).observe({type: 'layout-shift', buffered: true});
            """;

    /// Octets over the line, heads and all; fonts come later and once.
    private static final String WEIGHT =
            """
            () => performance.getEntriesByType('navigation')
              .concat(performance.getEntriesByType('resource'))
              .filter(each => !/\\.woff2?($|\\?)/.test(each.name))
              .reduce((sum, each) => sum + each.transferSize, 0)
            """;

    /// @param kilobytes of the heaviest page with all that belongs to it, fonts left out
    /// @param shifts the greatest sum of layout shifts of a page
    /// @param moved on which page that was
    record Seen(double kilobytes, double shifts, String moved) {

        String told() {
            return String.format(
                    Locale.ROOT,
                    "In Chromium the heaviest first visit takes %.1f KB without fonts; layout shift at most %.4f%s.",
                    kilobytes,
                    shifts,
                    moved);
        }

        private Seen and(Seen other) {
            return new Seen(
                    Math.max(kilobytes, other.kilobytes),
                    Math.max(shifts, other.shifts),
                    other.shifts > shifts ? other.moved : moved);
        }
    }

    private FirstVisit() {}

    static Seen to(Village village) {
        SelfService resident = village.resident(0);
        URI site = village.sites().site();
        Seen seen = new Seen(0, 0, "");
        try (Playwright playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser chromium = playwright.chromium().launch(options())) {
            for (int width : WIDTHS) {
                for (String path : OPEN) {
                    seen = seen.and(visit(chromium, width, site.resolve(path), List.of()));
                }
                for (String path : OWN) {
                    seen =
                            seen.and(
                                    visit(
                                            chromium,
                                            width,
                                            site.resolve(path),
                                            cookies(site, resident)));
                }
            }
        }
        return seen;
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"));
    }

    /// A page in a browser with an empty cache.
    private static Seen visit(Browser chromium, int width, URI address, List<Cookie> cookies) {
        try (BrowserContext context =
                chromium.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("zh-TW")
                                .setViewportSize(width, 900))) {
            context.addCookies(cookies);
            context.addInitScript(WATCH);
            Page page = context.newPage();
            page.navigate(address.toString());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            if (!URI.create(page.url()).getPath().equals(address.getPath())) {
                throw new BenchFailedException(address + " led to " + page.url());
            }
            return new Seen(
                    number(page.evaluate(WEIGHT)) / 1000,
                    number(page.evaluate("window.shifts")),
                    " (%s at %d pixels)".formatted(address.getPath(), width));
        }
    }

    private static double number(Object evaluated) {
        return ((Number) evaluated).doubleValue();
    }

    private static List<Cookie> cookies(URI site, SelfService resident) {
        List<Cookie> cookies = new ArrayList<>();
        for (String cookie : resident.cookies().split("; ", -1)) {
            int equals = cookie.indexOf('=');
            cookies.add(
                    new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                            .setDomain(site.getHost())
                            .setPath("/")
                            .setSecure(true));
        }
        return cookies;
    }
}
