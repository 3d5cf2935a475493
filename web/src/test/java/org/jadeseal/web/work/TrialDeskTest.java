// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ra.agent.OneTimeCode;
import org.jadeseal.ra.agent.SiteOrigin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialDeskTest {

    private static final SiteOrigin OURS = new SiteOrigin("http://site.localhost:8080");
    private static final SiteOrigin FORWARDED = new SiteOrigin("http://site.localhost:19000");
    private static final OneTimeCode CODE =
            new OneTimeCode(OURS, "c0de", "K7M-4F2Q-9XPA", Instant.EPOCH);

    private final TrialDesk desk =
            new TrialDesk(Optional.of(URI.create("http://localhost:8081/token/connect")), 8080);

    @Test
    void on_this_machine_it_has_one_address() {
        assertThat(desk.links(CODE, OURS))
                .containsExactly(
                        "http://localhost:8081/token/connect?code=c0de"
                                + "&site=http%3A%2F%2Fsite.localhost%3A8080");
    }

    @Test
    void behind_a_forwarded_port_it_is_beside_that_or_where_it_was() {
        String back = "?code=c0de&site=http%3A%2F%2Fsite.localhost%3A19000";

        assertThat(desk.links(CODE, FORWARDED))
                .containsExactly(
                        "http://localhost:19001/token/connect" + back,
                        "http://localhost:8081/token/connect" + back);
    }

    @Test
    void its_first_page_has_no_code() {
        assertThat(desk.home(FORWARDED)).contains("http://localhost:19001/token/");
    }

    @Test
    void its_program_dials_the_websites_own_port() {
        assertThat(desk.toDial(FORWARDED)).isEqualTo(OURS);
        assertThat(new TrialDesk(Optional.empty(), 8080).toDial(FORWARDED)).isEqualTo(FORWARDED);
    }
}
