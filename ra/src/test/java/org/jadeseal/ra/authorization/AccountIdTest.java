// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountIdTest {

    private final AccountId id = AccountId.random(new Random(7));

    @Test
    void one_wrong_sign_is_noticed_wherever_it_stands() {
        for (int i = 0; i < AccountId.LENGTH; i++) {
            for (char sign : CheckedCharacters.ALPHABET.toCharArray()) {
                String typed = id.value().substring(0, i) + sign + id.value().substring(i + 1);

                assertThat(AccountId.parse(typed).isPresent()).isEqualTo(typed.equals(id.value()));
            }
        }
    }

    @Test
    void it_may_be_typed_in_any_case_and_with_spaces() {
        String typed = " " + id.value().toLowerCase(Locale.ROOT).replaceFirst("(....)", "$1-");

        assertThat(AccountId.parse(typed)).contains(id);
    }

    @Test
    void the_middle_is_hidden_where_others_look_on() {
        assertThat(id.masked())
                .isEqualTo(id.value().substring(0, 4) + "-****-" + id.value().substring(8));
    }

    @Test
    void what_is_too_long_is_no_account() {
        assertThat(AccountId.parse(" ".repeat(1000) + id.value())).isEmpty();
    }
}
