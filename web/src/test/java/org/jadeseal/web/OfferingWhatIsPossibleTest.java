// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A page offers what can be done now, or says at once what comes before it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferingWhatIsPossibleTest {

    private static final List<String> PAGES =
            List.of("/apply", "/renew", "/download", "/try-certificates");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Website website = Website.running();
    private final Registered person =
            Registered.withLetter(website, "possible-" + PEOPLE.incrementAndGet());
    private final Browser holder = website.holder(person);

    @Test
    void certificates_that_wait_for_their_activation_have_to_be_activated_first() {
        Lifecycles.ofHolder(website, person).set(Lifecycle.CERTIFICATE, "PENDING");

        assertThat(offered()).isEmpty();
        assertThat(pages()).allMatch(page -> page.text().contains("href=\"/activate\">"));
    }

    @Test
    void with_certificates_in_force_everything_is_offered_but_an_application() {
        Lifecycles.ofHolder(website, person).set(Lifecycle.CERTIFICATE, "ACTIVE");

        assertThat(offered()).containsExactly("/renew", "/download", "/try-certificates");
        assertThat(holder.open("/apply").text()).contains("id=\"next\"");
    }

    @Test
    void certificates_on_hold_have_to_be_resumed_first() {
        Lifecycles.ofHolder(website, person).set(Lifecycle.CERTIFICATE, "HOLD");

        assertThat(offered()).isEmpty();
        assertThat(pages()).allMatch(page -> page.text().contains("您的憑證停用中"));
    }

    @Test
    void the_first_page_tells_what_was_done_lately_as_the_history_does() {
        Answer home = holder.open("/");

        assertThat(home.text()).contains("<tr data-action=\"account.first-login\">", "首次登入");
    }

    @Test
    void pages_say_in_which_language_they_are_and_whose_card_the_header_names() {
        assertThat(holder.open("/").header("content-language")).isEqualTo("zh-Hant-TW");
        assertThat(holder.open("/?lang=en").header("content-language")).isEqualTo("en");
        assertThat(holder.open("/?lang=zh-TW").text()).contains("晶片卡末四碼 ");
    }

    private List<Answer> pages() {
        return PAGES.stream().map(holder::open).toList();
    }

    /// The pages whose form is there.
    private List<String> offered() {
        return PAGES.stream()
                .filter(page -> holder.open(page).text().contains("action=\"" + page + "\""))
                .toList();
    }
}
