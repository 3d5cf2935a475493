// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.database.Database;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecheckingAtNightTest {

    @Test
    void one_entry_tells_whether_all_is_as_recorded_and_how_much_is_not() {
        try (WebProgram program =
                WebProgram.start("--data", Website.freshFolder().toString(), "--port", "0")) {
            Database database = program.part(Database.class);
            NightlyRecheck recheck = program.part(NightlyRecheck.class);

            recheck.run();
            database.perform(unit ->
                    unit.sql()
                            .sql(
                                    """
                                    insert into issuance (id, account, card, evidence, owner,
                                                          leased_until, recorded_at, finished)
                                    values ('forgotten', '', '', '', 'nobody', ?, 0, 'no')
                                    """)
                            .param(Long.MAX_VALUE)
                            .update());
            recheck.run();

            List<String> told =
                    database.read()
                            .sql(
                                    "select outcome || ' ' || detail from audit_entry where action = 'authority.recheck' order by sequence")
                            .query(String.class)
                            .list();
            assertThat(told).hasSize(2);
            assertThat(told.getFirst()).startsWith("done ").endsWith("all as recorded");
            // Nobody has finished it, and it has no certificate.
            assertThat(told.getLast()).startsWith("failed ").endsWith(": 2 differences");
            assertThat(recheck.pause()).isBetween(Duration.ZERO, Duration.ofDays(1));
        }
    }
}
