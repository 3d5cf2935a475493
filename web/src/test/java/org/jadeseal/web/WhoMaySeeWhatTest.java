// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.web.Browser.Answer;
import org.jadeseal.web.host.Host;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who × page, over HTTP: the pages are Spring's, who may is the gate's, and `pages.tsv` says which
/// right a page needs. A new page without its row is found by the first test. States are in
/// [WhoMayDoWhatWhenTest].
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoMaySeeWhatTest {

    private static final String FILLED =
            "seen="
                    + "0".repeat(64)
                    + "&reason=x&receipt=unsigned&count=0&kind=REVOCATION&ground=OTHER&note=x";

    private final Website website = Website.running();

    @Test
    void every_page_of_the_server_has_a_row_and_every_row_a_page() throws IOException {
        Set<String> rows =
                MappedPage.table().stream().map(MappedPage::name).collect(Collectors.toSet());

        assertThat(rows).isEqualTo(MappedPage.mapped(website.mapping()));
    }

    @Test
    void the_gate_decides_for_everybody_on_every_page() throws IOException {
        Registered person = Registered.withLetter(website, "matrix");
        Map<String, Browser> people = people(person);
        Map<String, String> wrong = new TreeMap<>();

        for (MappedPage page : MappedPage.table()) {
            for (Map.Entry<String, Browser> each : people.entrySet()) {
                if (!page.endsSessions() && !page.path().equals("/login")) {
                    Answer answer = ask(page, each.getValue(), address(page, person));
                    String expected = expected(page, each.getKey(), person.account());
                    if (!outcome(answer).equals(expected)) {
                        wrong.put(
                                page.name() + " as " + each.getKey(),
                                answer.status() + " instead of " + expected);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_is_changed_without_the_sessions_own_token_or_from_another_origin()
            throws IOException {
        Registered person = Registered.withLetter(website, "matrix-csrf");
        Map<String, Browser> people = people(person);
        Map<String, Integer> wrong = new TreeMap<>();

        Browser holder = Objects.requireNonNull(people.get("own"));
        Browser officer = Objects.requireNonNull(people.get("RAO"));
        for (MappedPage page : MappedPage.table()) {
            if (page.changes()) {
                Browser browser = page.host() == Host.SITE ? holder : officer;
                String address = address(page, person);
                int bare = send(page, browser, address, "", Map.of()).status();
                int foreign =
                        send(page, browser, address, token(browser), origin("https://evil.example"))
                                .status();
                if (bare != 403 || foreign != 403) {
                    wrong.put(page.name(), bare);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_belongs_to_somebody_else_does_not_exist() throws IOException {
        Registered owner = Registered.withLetter(website, "matrix-owner");
        Registered other = Registered.withLetter(website, "matrix-other");
        String task = website.task(owner).value();
        Browser own = website.holder(owner);
        Browser foreign = website.holder(other);
        Browser officer = website.officer("matrix-foreign", Role.CAO);
        String receipt = own.open("/history").attribute("data-receipt");

        for (MappedPage page : MappedPage.table()) {
            if (page.path().startsWith("/task/") || page.path().startsWith("/history/")) {
                String address = page.path().replace("{id}", task).replace("{sequence}", receipt);
                Browser stranger = page.host() == Host.SITE ? foreign : officer;
                assertThat(ask(page, stranger, address).status()).as(page.name()).isEqualTo(404);
            }
        }
        assertThat(own.open("/task/" + task).status()).isEqualTo(200);
        assertThat(own.open("/history/" + receipt).text()).contains("id=\"receipt\"");
    }

    @Test
    void whoever_was_locked_meanwhile_is_a_stranger_at_the_next_request() throws IOException {
        Registered person = Registered.withLetter(website, "matrix-locked");
        Map<String, String> still = new TreeMap<>();

        for (MappedPage page : MappedPage.table()) {
            if (page.host() == Host.SITE && !page.isOpen() && !page.changes()) {
                Browser browser = website.holder(person);
                website.lock(person, true);
                Answer answer = ask(page, browser, address(page, person));
                website.lock(person, false);
                if (answer.status() != 302 || !answer.header("location").contains("/login?")) {
                    still.put(page.name(), answer.status() + " " + answer.header("location"));
                }
            }
        }

        assertThat(still).isEmpty();
    }

    private static Map<String, String> origin(String origin) {
        return Map.of("Origin", origin);
    }

    private Map<String, Browser> people(Registered person) {
        Map<String, Browser> people = new LinkedHashMap<>();
        people.put("stranger", website.browserAt("site.localhost"));
        people.put("own", website.holder(person));
        for (Role role : Role.values()) {
            String login = role.name() + person.caseNumber().substring(1);
            people.put(role.name(), website.officer(login.toLowerCase(Locale.ROOT), role));
        }
        return people;
    }

    /// The same cookies under the page's own host name, as somebody with tools would send them.
    private Answer ask(MappedPage page, Browser browser, String address) {
        return page.changes()
                ? send(page, browser, address, token(browser), Map.of())
                : at(page.host(), browser).exchange("GET", address, "", Map.of());
    }

    private Answer send(
            MappedPage page,
            Browser browser,
            String address,
            String token,
            Map<String, String> headers) {
        return at(page.host(), browser)
                .exchange("POST", address, FILLED + "&_csrf=" + token, headers);
    }

    private Browser at(Host host, Browser browser) {
        Browser there = website.browserAt(host.name().toLowerCase(Locale.ROOT) + ".localhost");
        there.cookies().putAll(browser.cookies());
        return there;
    }

    private static String token(Browser browser) {
        return browser.open("/login").hidden("_csrf");
    }

    private static String address(MappedPage page, Registered person) {
        return page.path()
                .replace("{number}", person.caseNumber())
                .replace("{account}", person.account().value())
                .replace("{kind}", "revocation")
                .replace("{file}", "SHA256SUMS")
                .replace("{sequence}", "1")
                .replace("{way:return|reject|withdraw}", "return")
                .replace("{way:review|withdraw}", "review")
                .replace("{way:approve|reject}", "approve")
                .replace("{paper:forms|requests}", "forms")
                .replace("{paper:forms|requests|clients}", "forms")
                .replace("{paper:forms|requests|clients|mass-changes}", "forms")
                .replace("{hash}", "0".repeat(64))
                .replace("{page}", "1")
                .replace("{id}", "0");
    }

    /// A page that is not there for anybody is allowed, too: nothing was kept back from this one.
    private static String outcome(Answer answer) {
        boolean toLogin = answer.status() == 302 && answer.header("location").endsWith("/login");
        return toLogin ? "login" : answer.status() == 403 ? "refused" : "allowed";
    }

    private static String expected(MappedPage page, String who, AccountId account) {
        boolean officer = !who.equals("stranger") && !who.equals("own");
        if (page.isOpen()) {
            return "allowed";
        }
        if (who.equals("stranger")) {
            return "login";
        }
        if (officer != (page.host() == Host.COUNTER)) {
            return "refused";
        }
        return page.right().equals("SESSION") || granted(page, who, account)
                ? "allowed"
                : "refused";
    }

    private static boolean granted(MappedPage page, String who, AccountId account) {
        SessionId session = new SessionId("session-of-the-table");
        Actor actor =
                who.equals("own")
                        ? new SubscriberActor(account, session)
                        : new OfficerActor(
                                OfficerId.random(new SecureRandom()),
                                PersonId.random(new SecureRandom()),
                                Set.of(Role.valueOf(who)),
                                session);
        return Gate.allows(new Act(actor, Right.valueOf(page.right()), Matter.of(account)));
    }
}
