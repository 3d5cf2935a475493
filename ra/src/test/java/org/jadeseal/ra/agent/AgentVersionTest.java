// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// E22: which card programs are let in.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgentVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", "0.1", "0.1.0-SNAPSHOT", "0.1.0+7", "0.1.1", "0.10.0", "1.0"})
    void the_oldest_and_newer_ones_are_let_in(String told) {
        assertThat(AgentVersion.accepts(told)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.9", "0.0.99999", "0.0"})
    void older_ones_are_not(String told) {
        assertThat(AgentVersion.accepts(told)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "new", "1", "1.", "1..0", "-1.0.0", "999999.0.0", "1.0.0.0", "1.0-"})
    void what_is_no_version_is_not(String told) {
        assertThat(AgentVersion.accepts(told)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.9.9, 0.10.0", "0.10.0, 1.0.0", "1.0.1, 1.1.0"})
    void numbers_are_compared_and_not_letters(String lower, String higher) {
        assertThat(AgentVersion.parse(lower).orElseThrow())
                .isLessThan(AgentVersion.parse(higher).orElseThrow());
    }
}
