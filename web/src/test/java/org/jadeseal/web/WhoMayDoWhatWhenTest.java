// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.certificate.Application;
import org.jadeseal.web.Browser.Answer;
import org.jadeseal.web.host.Host;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who × act × state, over HTTP: the last column of `pages.tsv` says what an act is about and in
/// which of its states it is done; all states that the database knows are tried. Own and foreign
/// are in [WhoMaySeeWhatTest].
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoMayDoWhatWhenTest {

    /// What all acts of a holder ask for together.
    private static final String FILLED =
            "&accepted=yes&confirmed=yes&password=" + Registered.PASSWORD;

    private final Website website = Website.running();

    @Test
    void every_page_that_changes_something_says_when() throws IOException {
        List<String> silent =
                MappedPage.table().stream()
                        .filter(MappedPage::changes)
                        .filter(page -> page.when().isEmpty())
                        .map(MappedPage::name)
                        .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void an_officer_is_offered_an_act_in_its_states_alone_and_cannot_do_it_in_others()
            throws IOException {
        Registered person = Registered.withLetter(website, "when");
        Lifecycles lifecycles = Lifecycles.atCounter(website, person, "when");
        Map<Role, Browser> officers = officers();
        Map<String, String> wrong = new TreeMap<>();

        for (MappedPage act : acts(Host.COUNTER)) {
            Lifecycle lifecycle = act.lifecycle().orElseThrow();
            for (String state : lifecycles.states(lifecycle)) {
                lifecycles.set(lifecycle, state);
                for (Map.Entry<Role, Browser> officer : officers.entrySet()) {
                    String address = address(act, person, lifecycles);
                    boolean expected = act.isDoneIn(state) && granted(act, officer.getKey());
                    String name = act.name() + " when " + state + " as " + officer.getKey();
                    seen(officer.getValue(), address, expected)
                            .ifPresent(fault -> wrong.put(name, fault));
                    if (!act.isDoneIn(state)) {
                        forge(officer.getValue(), address);
                        if (!lifecycles.now(lifecycle).equals(Set.of(state))) {
                            wrong.put(name, "done past the page");
                            lifecycles.set(lifecycle, state);
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_holders_act_is_done_in_its_states_alone() throws IOException {
        Registered person = Registered.withLetter(website, "when-own");
        Browser holder = website.holder(person);
        Lifecycles lifecycles = Lifecycles.ofHolder(website, person);
        String filled =
                "terms="
                        + Application.TERMS
                        + FILLED
                        + "&certificate="
                        + lifecycles.serial("SIGNATURE").hex()
                        + "&certificate="
                        + lifecycles.serial("ENCRYPTION").hex();
        CardProgram.serve(website, holder, "site.localhost");
        Map<String, String> wrong = new TreeMap<>();

        for (MappedPage act : acts(Host.SITE)) {
            Lifecycle lifecycle = act.lifecycle().orElseThrow();
            for (String state : lifecycles.states(lifecycle)) {
                lifecycles.set(lifecycle, state);
                Answer answer = send(holder, act.path(), filled);
                if (isDone(answer) != act.isDoneIn(state)) {
                    wrong.put(
                            act.name() + " when " + state,
                            answer.status() + " " + answer.header("location"));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<MappedPage> acts(Host host) throws IOException {
        return MappedPage.table().stream()
                .filter(page -> page.host() == host && page.lifecycle().isPresent())
                .toList();
    }

    private Map<Role, Browser> officers() {
        Map<Role, Browser> officers = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            String login = "when-" + role.name().toLowerCase(Locale.ROOT);
            officers.put(role, website.officer(login, role));
        }
        return officers;
    }

    /// What is wrong with the page that an act is on, or that leads to its own.
    private static Optional<String> seen(Browser officer, String address, boolean expected) {
        Answer page = officer.open(parent(address));
        if (page.status() >= 500) {
            return Optional.of("failed with " + page.status());
        }
        boolean offered =
                page.text().contains("action=\"" + address + "\"")
                        || page.text().contains("href=\"" + address + "\"");
        return offered == expected
                ? Optional.empty()
                : Optional.of(offered ? "offered" : "kept back");
    }

    private static String address(MappedPage act, Registered person, Lifecycles lifecycles) {
        String number =
                act.path().startsWith("/requests") ? lifecycles.request() : person.caseNumber();
        return act.path()
                .replace("{number}", number)
                .replace("{way:return|reject|withdraw}", "return")
                .replace("{account}", person.account().value());
    }

    /// The page that an act is on: `/forms/…` of `/forms/…/review`.
    private static String parent(String address) {
        return address.substring(0, address.indexOf('/', address.indexOf('/', 1) + 1));
    }

    private static void forge(Browser officer, String address) {
        Answer _ =
                send(
                        officer,
                        address,
                        "reason=x&receipt=signed&way=COUNTER&seen=" + "0".repeat(64));
    }

    private static Answer send(Browser browser, String address, String fields) {
        String token = browser.open("/login").hidden("_csrf");
        return browser.exchange("POST", address, fields + "&_csrf=" + token, Map.of());
    }

    /// A task was opened, a code was sent, or the page says that it is done.
    private static boolean isDone(Answer answer) {
        return answer.status() == 302
                ? answer.header("location").matches(".*/(task/.*|code)")
                : answer.status() == 200 && answer.text().contains("id=\"outcome\"");
    }

    private static boolean granted(MappedPage act, Role role) {
        return Gate.allows(
                new Act(
                        new OfficerActor(
                                OfficerId.random(new SecureRandom()),
                                PersonId.random(new SecureRandom()),
                                Set.of(role),
                                new SessionId("session-of-the-table")),
                        Right.valueOf(act.right()),
                        Matter.of("table:1")));
    }
}
