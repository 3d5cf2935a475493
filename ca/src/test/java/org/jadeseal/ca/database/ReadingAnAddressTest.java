// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingAnAddressTest {

    @Test
    void a_file_is_sqlite() {
        assertThat(DatabaseAddress.parse("sqlite:data/jadeseal.db"))
                .isEqualTo(new DatabaseAddress.Sqlite(Path.of("data/jadeseal.db")));
    }

    @Test
    void a_server_is_named_with_its_user_and_the_file_of_its_password() {
        assertThat(
                        DatabaseAddress.parse(
                                "postgresql://db:5433/seal?user=ca&password-file=/etc/pw&sslmode=verify-full"))
                .isEqualTo(
                        new DatabaseAddress.Postgresql(
                                "jdbc:postgresql://db:5433/seal?sslmode=verify-full",
                                "ca",
                                Optional.of(Path.of("/etc/pw"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sqlite:",
                "jdbc:h2:mem",
                "postgresql://db/seal",
                "postgresql://db/seal?user=ca&password=secret",
                "postgresql://db name/seal?user=ca"
            })
    void anything_else_is_refused_without_repeating_a_password(String address) {
        assertThatThrownBy(() -> DatabaseAddress.parse(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("database must")
                .message()
                .doesNotContain("secret");
    }
}
