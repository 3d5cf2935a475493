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

/// 臨櫃重設晶片卡密碼 as officers see it; what happens at the card is tried in `ra` and `station`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PinAtTheCounterTest {

    private final Website website = Website.running();

    @Test
    void a_card_that_is_not_handed_over_has_no_button_and_nothing_to_sign_for() {
        Registered person = Registered.person(website, "pin-none");
        Browser rao = website.officer("rao2-pin-none", Role.RAO);

        Answer page = rao.open("/subscribers/" + person.account().value());
        Answer signed = post(rao, page, person, "/pin-letter/hand-over");

        assertThat(page.text()).doesNotContain("id=\"pin-letter\"", "id=\"hand-pin\"");
        assertThat(signed.status()).isEqualTo(409);
        assertThat(signed.text()).contains("沒有待交付的晶片卡密碼單");
    }

    @Test
    void whoever_has_not_seen_the_identity_card_sets_nothing() {
        Registered person = Registered.person(website, "pin-identity");
        Browser rao = website.officer("rao2-pin-identity", Role.RAO);
        Answer page = rao.open("/subscribers/" + person.account().value());

        Answer unseen = post(rao, page, person, "/pin-letter");
        Answer seen = post(rao, unseen, person, "/pin-letter", "identity", "seen");

        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.text()).contains("<a href=\"#identity\">");
        assertThat(seen.path()).startsWith("/connect");
    }

    private static Answer post(
            Browser browser, Answer page, Registered person, String act, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "_csrf";
        all[1] = page.hidden("_csrf");
        System.arraycopy(fields, 0, all, 2, fields.length);
        return browser.post("/subscribers/" + person.account().value() + act, Map.of(), all);
    }
}
