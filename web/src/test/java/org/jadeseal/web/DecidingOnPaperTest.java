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
}
