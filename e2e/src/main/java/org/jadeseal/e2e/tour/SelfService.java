// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jadeseal.e2e.tour.Visitor.Page;
import org.jsoup.nodes.Element;

/// The subscribers' website, as one subscriber uses it.
public final class SelfService {

    private final URI origin;
    private final Visitor visitor = new Visitor();
    private final CaptchaReader captchas;

    private SelfService(URI origin, CaptchaReader captchas) {
        this.origin = origin;
        this.captchas = captchas;
    }

    /// Somebody who is not logged in yet.
    public static SelfService of(Sites sites, CaptchaReader captchas) {
        return new SelfService(sites.site(), captchas);
    }

    /// Tries to log in.
    ///
    /// @return the page that came
    public Page logIn(String account, String password) {
        Page login = open("/login");
        String captcha = captchas.read(login.the("#login [name=captchaId]").val());
        return visitor.send(
                login,
                "#login",
                Map.of("account", account, "password", password, "captcha", captcha));
    }

    /// Connects with the program on this computer.
    public void connect(Pairing pairing) {
        new Work(visitor, origin).connect(pairing);
    }

    /// Applies for both certificates and waits for the end.
    public Page apply() {
        return new Work(visitor, origin).finish(startApplying());
    }

    /// Sends the application, or goes to the task that one began before.
    ///
    /// @return the task's page
    public Page startApplying() {
        return start("/apply", "#apply", Map.of("accepted", "yes"));
    }

    /// Accepts the certificates and waits until they are on the card.
    public Page activate(String password) {
        return new Work(visitor, origin).finish(startActivating(password));
    }

    /// Accepts the certificates, or goes to the task that one began before.
    ///
    /// @return the task's page
    public Page startActivating(String password) {
        return start("/activate", "#activate", Map.of("confirmed", "yes", "password", password));
    }

    private Page start(String path, String form, Map<String, String> values) {
        Page page = open(path);
        Element unfinished = page.document().selectFirst("#next a[href^=/task/]");
        return unfinished == null
                ? visitor.send(page, form, values)
                : open(page.address().resolve(unfinished.attr("href")));
    }

    /// Goes on with a task that is paused, and waits until it ends or pauses again.
    public Page goOn(Page task) {
        Page page = visitor.open(task.address());
        if (page.document().selectFirst("#continue") != null) {
            page = visitor.send(page, "form:has(#continue)", Map.of());
        }
        return new Work(visitor, origin).awaitChange(page);
    }

    /// Waits until a task ends or pauses.
    public Page await(Page task) {
        return new Work(visitor, origin).awaitChange(task);
    }

    /// Chooses a password of one's own.
    public Page changePassword(String old, String fresh) {
        return visitor.send(
                open("/password"), "#password", Map.of("old", old, "fresh", fresh, "again", fresh));
    }

    /// Has the card take another PIN and waits for the end.
    public Page changePin() {
        return new Work(visitor, origin)
                .finish(visitor.send(open("/pin-change"), "#pin-change", Map.of()));
    }

    /// Renews the pair and waits for the end.
    public Page renew() {
        return new Work(visitor, origin).finish(visitor.send(open("/renew"), "#renew", Map.of()));
    }

    /// Suspends both certificates.
    public Page suspend(String password) {
        return visitor.send(
                open("/suspend"), "#suspend", Map.of("password", password), List.of("certificate"));
    }

    /// The serial numbers on the first page, signature first.
    public List<BigInteger> serials() {
        return open("/").document().select("[data-serial]").stream()
                .map(e -> new BigInteger(e.attr("data-serial").replaceAll("[^0-9a-fA-F]", ""), 16))
                .toList();
    }

    /// The states on the first page, signature first.
    public List<String> states() {
        return open("/").document().select("[data-state]").stream()
                .map(e -> e.attr("data-state"))
                .toList();
    }

    /// Opens a page of the site.
    public Page open(String path) {
        return visitor.open(origin.resolve(path));
    }

    /// Follows an address, here or elsewhere.
    public Page open(URI address) {
        return visitor.open(address);
    }

    /// Follows the link of a mail and presses the button there.
    public Page confirmMail(URI link) {
        return visitor.send(visitor.open(link), "#confirm-mail", Map.of());
    }

    /// The header `Cookie` that this browser sends to the site, for whoever measures it.
    public String cookies() {
        return visitor.cookies(origin);
    }

    /// Ends the session.
    public void logOut() {
        visitor.send(open("/"), "form[action='/logout']", Map.of());
    }
}
