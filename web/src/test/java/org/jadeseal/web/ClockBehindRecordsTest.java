// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jadeseal.ca.database.ClockWentBackException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Threat T17: the server that would write before its own past does not start.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockBehindRecordsTest {

    @Test
    void a_server_whose_clock_is_behind_its_records_says_so_and_does_not_start()
            throws SQLException {
        Path data = Website.freshFolder();
        try (WebProgram program = WebProgram.start("--data", data.toString(), "--port", "0")) {
            new Browser("site.localhost", program.port()).open("/login");
        }
        recordTomorrow(data);

        assertThatThrownBy(() -> WebProgram.start("--data", data.toString(), "--port", "0"))
                .rootCause()
                .isInstanceOf(ClockWentBackException.class)
                .hasMessageContaining("set this computer's clock right");
    }

    private static void recordTomorrow(Path data) throws SQLException {
        String address = "jdbc:sqlite:" + data.resolve("jadeseal.sqlite");
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into unit_of_work (id, committed_at)
                    select 'tomorrow', max(committed_at) + 86400000
                      from unit_of_work
                    """);
        }
    }
}
