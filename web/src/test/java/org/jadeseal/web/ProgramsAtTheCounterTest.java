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

/// 介接系統: what officers see of programs that want to order certificates.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgramsAtTheCounterTest {

    private final Website website = Website.running();

    @Test
    void the_case_tells_all_that_the_program_may_order() {
        Browser rao = website.officer("clients-rao", Role.RAO);
        String number = website.clientCase();

        assertThat(rao.open("/clients").text()).contains(number, "<code>shop</code>", "9001");
        assertThat(rao.open("/clients/" + number).text())
                .contains("簽章憑證", "9001", "NTRTW-04595257 範例公司", "example.tw", "600", "1000")
                .doesNotContain("加密憑證");
    }

    @Test
    void who_came_with_a_password_decides_nothing_about_it() {
        Browser rao = website.officer("clients-password", Role.RAO);
        String number = website.clientCase();

        Answer page = rao.open("/clients/" + number);

        assertThat(page.text())
                .contains("須以憑證卡登入的承辦人員決定。")
                .doesNotContain("id=\"review\"", "id=\"decline\"");
    }

    @Test
    void a_number_that_is_no_case_is_not_found() {
        Browser rao = website.officer("clients-nothing", Role.RAO);

        assertThat(rao.exchange("GET", "/clients/nothing", "", Map.of()).status()).isEqualTo(404);
        assertThat(rao.exchange("GET", "/clients/R2501-000001", "", Map.of()).status())
                .isEqualTo(404);
    }
}
