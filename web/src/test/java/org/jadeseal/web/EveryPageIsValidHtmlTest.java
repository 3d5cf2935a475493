// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.web.Browser.Answer;
import org.jadeseal.web.host.Host;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The Nu HTML checker (`vnu-jar` of npm) over every page of `pages.tsv`, and over what comes back
/// when its forms are sent empty, in both languages.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryPageIsValidHtmlTest {

    private static final Path CHECKER = Path.of("node_modules/vnu-jar/build/dist/vnu.jar");
    private static final Path PAGES = Path.of("target/pages");

    /// What would end the session or the task, and what is no page.
    private static final Set<String> LEFT = Set.of("logout", "everywhere", "give-up", "continue");

    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\"[^>]* id=\"([^\"]+)\"");

    private final Website website = Website.running();
    private final Map<String, String> found = new LinkedHashMap<>();

    @Test
    void no_page_in_no_language_has_an_error() throws IOException, InterruptedException {
        Registered person = Registered.withLetter(website, "html");
        Map<String, Browser> people = people(person);
        for (String language : List.of("zh-TW", "en")) {
            people.values().forEach(browser -> browser.open("/login?lang=" + language));
            for (MappedPage page : MappedPage.table()) {
                if (page.method().equals("GET") && !page.path().startsWith("/captcha/")) {
                    look(page, people, person, language);
                }
            }
            comeByCard(language);
            changeMany(language);
            correct(language, person);
        }
        write();

        String report = check();

        assertThat(found).hasSizeGreaterThan(120);
        assertThat(report).isEmpty();
    }

    /// What an officer sees who has not logged in yet: from the button to the end of the work at
    /// the card.
    private void comeByCard(String language) {
        String name = language + " COUNTER by-card ";
        Browser visitor = website.browserAt("counter.localhost");
        keep(name + "login", visitor.open("/login?lang=" + language));
        keep(name + "connect", visitor.send("card-login"));
        CardProgram.serve(website, visitor, "counter.localhost");
        keep(name + "connected", visitor.open("/connect"));
        visitor.open("/login");
        Answer task = visitor.send("card-login");
        keep(name + "task", task);
        website.end(new TaskId(task.path().substring("/task/".length())));
        keep(name + "signed", visitor.open(task.path()));
        keep(name + "pulled", visitor.open("/login?pulled"));
        keep(name + "first-card", visitor.open("/first-card"));
        keep(name + "no-code", visitor.send("show-code"));
        visitor.open("/first-card");
        keep(name + "wrong-code", visitor.send("show-code", "login", "nobody", "code", "ABCDE"));
    }

    /// A mass change of cards that nobody ever took in, in each of its states.
    private void changeMany(String language) {
        String name = language + " COUNTER mass ";
        String tag = language.toLowerCase(Locale.ROOT);
        Browser cao = website.officer("html-mass-" + tag, Role.CAO);
        Browser ras = website.officer("html-mass-2-" + tag, Role.RAS);
        List.of(cao, ras).forEach(browser -> browser.open("/login?lang=" + language));
        cao.open("/mass-changes/new");
        String address =
                cao.send(
                                "entry",
                                "source",
                                "TAKEN_IN",
                                "first",
                                "2020-01-01",
                                "last",
                                "2020-01-01",
                                "ground",
                                "OTHER",
                                "note",
                                "x")
                        .path();
        keep(name + "nothing", cao.open(address));
        set(address, "dry_run = 'ACTIVE=1200 HOLD=1 UNKNOWN=3', people = 600");
        keep(name + "drafted", cao.open(address));
        keep(name + "list", cao.open("/mass-changes"));
        cao.open(address);
        keep(name + "proposed", cao.send("review"));
        keep(name + "to approve", ras.open(address));
        keep(name + "no reason", ras.send("reject"));
        set(address, "state = 'REJECTED', reason = 'no'");
        keep(name + "rejected", ras.open(address));
        set(address, "state = 'DONE', outcomes = 'CHANGED=1200 OVER=1 UNKNOWN=3'");
        keep(name + "done", ras.open(address));
        set(address, "state = 'APPROVED'");
        keep(name + "at work", ras.open(address));
    }

    /// A registration and a request that are corrected, returned and not.
    private void correct(String language, Registered person) {
        String name = language + " COUNTER correct ";
        String tag = "html-correct-" + language.toLowerCase(Locale.ROOT);
        Browser rao = website.officer(tag, Role.RAO);
        rao.open("/login?lang=" + language);
        rao.open("/forms/new");
        String[] fields = Registered.fields(Registered.nationalId(tag));
        correct(name + "form ", rao, rao.send("entry", fields).path());
        rao.open("/requests/new?account=" + person.account().value());
        String[] more = {"account", person.account().value(), "ground", "OTHER", "note", "x"};
        correct(name + "request ", rao, rao.send("entry", more).path());
    }

    private void correct(String name, Browser rao, String address) {
        keep(name + "open", rao.open(address + "/correct"));
        keep(name + "wrong", rao.send("correction"));
        rao.open(address);
        keep(name + "returned", rao.send("decline", "reason", "x"));
        keep(name + "list", rao.open("/"));
        keep(name + "to complete", rao.open(address + "/correct"));
        rao.open(address);
        keep(name + "withdrawn", rao.send("withdraw"));
        keep(name + "too late", rao.open(address + "/correct"));
    }

    private void set(String address, String columns) {
        String number = address.substring(address.lastIndexOf('/') + 1);
        website.part(Database.class)
                .perform(unit -> {
                    int _ =
                            unit.sql()
                                    .sql(
                                            "update mass_change set "
                                                    + columns
                                                    + " where case_number = ?")
                                    .param(number)
                                    .update();
                });
    }

    private Map<String, Browser> people(Registered person) {
        Map<String, Browser> people = new LinkedHashMap<>();
        people.put("stranger", website.browserAt("site.localhost"));
        people.put("own", website.holder(person));
        for (Role role : List.of(Role.RAO, Role.CAO, Role.AUD)) {
            people.put(
                    role.name(),
                    website.officer("html-" + role.name().toLowerCase(Locale.ROOT), role));
        }
        return people;
    }

    private void look(
            MappedPage page, Map<String, Browser> people, Registered person, String language) {
        for (Map.Entry<String, Browser> each : people.entrySet()) {
            if (belongs(page, each.getKey())) {
                String name = language + " " + page.host() + " " + each.getKey() + " ";
                Browser browser = each.getValue();
                String address = address(page, browser, person);
                Answer opened = browser.open(address);
                keep(name + page.path(), opened);
                FORM.matcher(opened.text())
                        .results()
                        .map(form -> form.group(1))
                        .filter(form -> !LEFT.contains(form))
                        .forEach(form -> {
                            browser.open(address);
                            keep(name + page.path() + " " + form, browser.send(form));
                        });
            }
        }
    }

    private static boolean belongs(MappedPage page, String who) {
        return switch (who) {
            case "stranger" -> page.isOpen() && page.host() == Host.SITE;
            case "own" -> page.host() == Host.SITE;
            default -> page.host() == Host.COUNTER;
        };
    }

    private String address(MappedPage page, Browser browser, Registered person) {
        String address =
                page.path()
                        .replace("/clients/{number}", "/clients/" + website.clientCase())
                        .replace("{number}", person.caseNumber())
                        .replace("{account}", person.account().value())
                        .replace("{kind}", "revocation")
                        .replace("{file}", "SHA256SUMS")
                        .replace("{paper:forms|requests}", "forms")
                        .replace("{paper:forms|requests|clients}", "forms")
                        .replace("{paper:forms|requests|clients|mass-changes}", "forms")
                        .replace("{hash}", "0".repeat(64))
                        .replace("{page}", "1")
                        .replace("{id}", website.task(person).value());
        return address.contains("{sequence}")
                ? "/history/" + browser.open("/history").attribute("data-receipt")
                : address;
    }

    private void keep(String name, Answer answer) {
        if (answer.header("content-type").startsWith("text/html") && !answer.text().isEmpty()) {
            boolean part = !answer.text().startsWith("<!doctype");
            found.put(
                    name.replaceAll("[^A-Za-z0-9-]+", "_"),
                    part ? "<!doctype html><title>x</title>" + answer.text() : answer.text());
        }
    }

    private void write() throws IOException {
        if (Files.exists(PAGES)) {
            try (Stream<Path> old = Files.list(PAGES)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(PAGES);
        for (Map.Entry<String, String> page : found.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey() + ".html"), page.getValue());
        }
    }

    private static String check() throws IOException, InterruptedException {
        Process checker =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xss4m",
                                "-jar",
                                CHECKER.toString(),
                                "--errors-only",
                                "--format",
                                "gnu",
                                PAGES.toString())
                        .redirectErrorStream(true)
                        .start();
        String report = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = checker.waitFor();
        return status == 0 ? report : "exit " + status + "\n" + report;
    }
}
