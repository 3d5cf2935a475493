// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.TrialDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingOrderedCertificatesTest {

    @Test
    void a_page_costs_the_same_wherever_it_is_in_the_list() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                Database database = place.open(Clock.systemUTC())) {
            String plan =
                    String.join(
                            "\n",
                            database.read()
                                    .sql("explain query plan " + SqlOrderedCertificates.LIST)
                                    .params("shop", 5, 100)
                                    .query((row, _) -> row.getString("detail"))
                                    .list());

            assertThat(plan)
                    .contains(
                            "SEARCH o USING INDEX ordered_certificate_in_order (client=? AND position>?)",
                            "SEARCH i USING INDEX")
                    .doesNotContain("SCAN", "TEMP B-TREE");
        }
    }
}
