// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Revocation and resumption forms as officers see them; their effect is tried in `ra` and in the
/// tour.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidingOnPaperTest {

    private final Website website = Website.running();

    @Test
    void what_is_wrong_is_named_and_the_rest_is_kept() {
        Browser rao = website.officer("rao-request", Role.RAO);
        rao.open("/requests/new?kind=REVOCATION");

        Answer again = rao.send("entry", "account", "nonsense", "note", "本人來函");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("<a href=\"#account\">", "<a href=\"#ground\">", ">本人來函</textarea>")
                .doesNotContain("REASON_GONE");
    }

    @Test
    void a_form_about_an_account_without_certificates_is_checked_and_cannot_be_approved() {
        Registered person = Registered.person(website, "request-empty");
        Browser rao = website.officer("rao-request-2", Role.RAO);
        Browser ras = website.officer("ras-request-2", Role.RAS);
        rao.open("/requests/new?kind=REVOCATION");

        Answer entered =
                rao.send(
                        "entry",
                        "account",
                        person.account().value(),
                        "ground",
                        "OTHER",
                        "note",
                        "本人來函");
        Answer reviewed = rao.send("review");
        ras.open(reviewed.path());
        Answer approved = ras.send("approve");

        assertThat(entered.text()).contains("data-stage=\"RECEIVED\"", "本人來函");
        assertThat(reviewed.text())
                .contains("data-stage=\"REVIEWED\"")
                .doesNotContain("id=\"approve\"");
        assertThat(approved.status()).isEqualTo(409);
        assertThat(approved.text()).contains("沒有可以辦理的憑證", "data-stage=\"REVIEWED\"");
        assertThat(rao.open("/requests").text()).contains(person.account().value());
    }

    @Test
    void one_officer_cannot_approve_past_the_page() {
        Registered person = Registered.person(website, "request-forged");
        Browser rao = website.officer("rao-request-3", Role.RAO);
        rao.open("/requests/new?kind=REVOCATION");
        rao.send("entry", "account", person.account().value(), "ground", "OTHER", "note", "本人來函");
        Answer reviewed = rao.send("review");

        Answer forged =
                rao.post(
                        reviewed.path() + "/approve",
                        Map.of(),
                        "_csrf",
                        reviewed.hidden("_csrf"),
                        "seen",
                        "0".repeat(64));

        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void a_password_form_voids_the_password_and_waits_for_its_letter() {
        Registered person = Registered.withLetter(website, "request-password");
        Browser rao = website.officer("rao-request-4", Role.RAO);
        Browser ras = website.officer("ras-request-4", Role.RAS);
        Browser cao = website.officer("cao-request-4", Role.CAO);
        rao.open("/requests/new?kind=PASSWORD");
        rao.send(
                "entry",
                "account",
                person.account().value(),
                "ground",
                "FORGOTTEN",
                "note",
                "本人臨櫃");
        Answer reviewed = rao.send("review");
        ras.open(reviewed.path());

        Answer approved = ras.send("approve");
        Answer atStation = cao.open(reviewed.path());

        assertThat(approved.text())
                .contains("data-stage=\"EXECUTED\"", "letter.state.waiting")
                .doesNotContain("id=\"print-letter\"");
        assertThat(atStation.text()).contains("id=\"print-letter\"");
        assertThat(cao.open("/personalization").text()).contains(person.account().value());
        cao.open(reviewed.path());
        assertThat(cao.send("print-letter").path()).startsWith("/connect");
    }

    @Test
    void a_letter_that_is_not_printed_cannot_be_delivered_past_the_page() {
        Registered person = Registered.withLetter(website, "request-letter");
        Browser rao = website.officer("rao-request-5", Role.RAO);
        Browser ras = website.officer("ras-request-5", Role.RAS);
        rao.open("/requests/new?kind=PASSWORD");
        rao.send(
                "entry",
                "account",
                person.account().value(),
                "ground",
                "LETTER_LOST",
                "note",
                "本人來函");
        Answer reviewed = rao.send("review");
        ras.open(reviewed.path());
        ras.send("approve");
        Answer seen = rao.open(reviewed.path());

        Answer delivered =
                rao.post(
                        reviewed.path() + "/letter/deliver",
                        Map.of(),
                        "_csrf",
                        seen.hidden("_csrf"),
                        "way",
                        "COUNTER");
        Answer spoilt =
                rao.post(
                        reviewed.path() + "/letter/spoil",
                        Map.of(),
                        "_csrf",
                        delivered.hidden("_csrf"),
                        "reason",
                        "torn");

        assertThat(delivered.status()).isEqualTo(409);
        assertThat(spoilt.status()).isEqualTo(403);
    }

    @Test
    void a_contact_form_shows_the_second_officer_what_is_to_be_changed() {
        Registered person = Registered.withLetter(website, "request-contact");
        Browser rao = website.officer("rao-request-6", Role.RAO);
        Browser ras = website.officer("ras-request-6", Role.RAS);
        rao.open("/requests/new?kind=CONTACT&account=" + person.account().value());

        Answer wrong = rao.send("entry", "mail", "nobody", "ground", "CONTACT_CHANGED");
        Answer entered =
                rao.send(
                        "entry",
                        "account",
                        person.account().value(),
                        "mail",
                        "ming@new.example",
                        "phone",
                        "02-2738-0007",
                        "postalCode",
                        "10637",
                        "address",
                        "臺北市大安區和平東路二段1號",
                        "ground",
                        "CONTACT_CHANGED",
                        "note",
                        "本人臨櫃");
        rao.send("review");
        Answer seen = ras.open(entered.path());
        Answer approved = ras.send("approve");

        assertThat(wrong.text())
                .contains("href=\"#mail\"", "href=\"#phone\"", "href=\"#postalCode\"");
        assertThat(seen.text()).contains("ming@new.example", "02-2738-0007", "和平東路");
        assertThat(approved.text()).contains("data-stage=\"EXECUTED\"", "聯絡資料已變更");
    }
}
