// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.HarContentPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Debian's Chromium. Keeps a picture of each screen at 1280 and 390 pixels under
/// `target/pictures`, and what axe finds on it.
final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures").toAbsolutePath();
    private static final int MOST_TABS = 120;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    private final Page page;
    private final List<String> findings = new ArrayList<>();
    private final String title;
    private int pictures;

    Browser(String language) {
        this(language, "");
    }

    /// @param title stands before the names of its pictures
    Browser(String language, String title) {
        this(language, title, Optional.empty());
    }

    /// One that writes down what it sends and is shown, when it is closed.
    static Browser recording(String language, Path har) {
        return new Browser(language, "", Optional.of(har));
    }

    private Browser(String language, String title, Optional<Path> har) {
        this.title = title;
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
        var options =
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(1280, 900);
        har.ifPresent(
                file -> options.setRecordHarPath(file).setRecordHarContent(HarContentPolicy.EMBED));
        context = chromium.newContext(options);
        page = context.newPage();
    }

    void open(URI address) {
        page.navigate(address.toString());
    }

    void fill(String id, String text) {
        page.locator("[name=%s]:not([type=hidden])".formatted(id)).fill(text);
    }

    /// Chooses what a list offers under this value.
    void choose(String id, String value) {
        var _ = page.locator("#" + id).selectOption(value);
    }

    /// Puts a file into a form.
    void attach(String id, Path file) {
        page.locator("#" + id).setInputFiles(file);
    }

    /// Chooses a file that has this content.
    void choose(String id, String name, byte[] content) {
        page.locator("#" + id)
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    void tick(String id) {
        page.locator("#" + id).check();
    }

    /// Ticks every box of this name.
    void tickAll(String name) {
        page.locator("input[type=checkbox][name=%s]".formatted(name)).all().forEach(Locator::check);
    }

    /// Presses what a selector finds first.
    void press(String selector) {
        page.locator(selector).first().click();
    }

    /// Presses the button of a form.
    void send(String form) {
        page.locator("#%s button[type=submit]".formatted(form)).first().click();
    }

    void follow(String text) {
        page.locator("a:has-text(\"%s\")".formatted(text)).first().click();
    }

    String attribute(String selector, String name) {
        String value = page.locator(selector).first().getAttribute(name);
        return value == null ? "" : value;
    }

    /// Waits until something is on the page, for as long as a task at the card may take.
    void await(String selector) {
        page.locator(selector).first().waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    }

    boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    /// Waits until so many are on the page.
    void awaitCount(String selector, int count) {
        page.waitForCondition(() -> page.locator(selector).count() == count);
    }

    /// The text of each element, as it is, whatever its style makes of it.
    List<String> texts(String selector) {
        return page.locator(selector).allTextContents();
    }

    String text() {
        return page.locator("body").innerText();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    /// Follows a link to a file; answers where the browser has put it.
    Path download(String selector) {
        return page.waitForDownload(() -> page.locator(selector).first().click()).path();
    }

    /// Keeps the screen as a picture, wide and narrow, and asks axe.
    void picture(String name) {
        pictures++;
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 900);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    PICTURES.resolve(
                                            "%s%02d-%s-%d.png"
                                                    .formatted(title, pictures, name, width))));
            askAxe(name + " " + width);
        }
    }

    private void askAxe(String name) {
        for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            findings.add(
                    "%s: %s (%s) %s"
                            .formatted(
                                    name,
                                    rule.getId(),
                                    rule.getHelp(),
                                    rule.getNodes().getFirst().getHtml()));
        }
    }

    /// The same, first in English and then in Chinese, in which it stays.
    void pictureInBoth(String name) {
        String address = page.url().replaceFirst("#.*$", "");
        page.navigate(address + "?lang=en");
        picture(name + "-english");
        page.navigate(address + "?lang=zh-TW");
        picture(name);
    }

    /// Presses a key.
    void key(String name) {
        page.keyboard().press(name);
    }

    /// Types into what has the focus.
    void type(String text) {
        page.keyboard().type(text);
    }

    /// Goes on with the tabulator until something has the focus.
    void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS && !isFocused(selector); i++) {
            key("Tab");
        }
        if (!isFocused(selector)) {
            throw new AssertionError(
                    selector + " cannot be reached with the tabulator on " + page.url());
        }
    }

    boolean isFocused(String selector) {
        return Boolean.TRUE.equals(
                page.evaluate("asked => document.activeElement.matches(asked)", selector));
    }

    /// What a screen reader is told of the page: the accessibility tree, a line each.
    String heard() {
        return page.locator("body").ariaSnapshot();
    }

    /// On how many sheets of paper the page would be printed.
    int sheets() {
        try (PDDocument printed = Loader.loadPDF(page.pdf())) {
            return printed.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException("what the browser prints is no PDF", e);
        }
    }

    /// What axe found on all screens so far.
    List<String> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void close() {
        context.close();
        chromium.close();
        playwright.close();
    }
}
