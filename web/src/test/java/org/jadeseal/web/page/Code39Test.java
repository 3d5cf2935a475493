// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Code39Test {

    @Test
    void every_sign_has_five_bars_and_the_same_width() {
        for (char sign : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
            Code39 code = new Code39(String.valueOf(sign));

            assertThat(code.bars()).hasSize(15);
            assertThat(code.width()).isEqualTo(3 * (6 * 2 + 3 * 5) + 2 * 2);
        }
    }

    @Test
    void no_two_signs_are_drawn_alike() {
        assertThat("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().mapToObj(Character::toString))
                .extracting(text -> new Code39(text).bars())
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_drawn_for_nothing() {
        assertThat(new Code39("").bars()).isEmpty();
        assertThat(new Code39("").width()).isZero();
    }
}
