// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// One network may show only so many codes in a minute (T2), and whose it is nobody says but the
/// proxy that the operator named.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectingTooOftenTest {

    /// What a trial allows, and as many again for a minute that ends while they are counted.
    private static final int ENOUGH = 1300;

    private static final String REFUSED = "too-many-tries";

    @Test
    void a_forged_header_does_not_make_another_network() {
        try (WebProgram program = start()) {
            boolean refused = refusedWithin(program, n -> "192.0.2." + n % 250);

            assertThat(refused).isTrue();
        }
    }

    @Test
    void behind_the_named_proxy_each_network_counts_for_itself() {
        try (WebProgram program = start("--proxy", "127.0.0.1")) {
            boolean spread = refusedWithin(program, n -> "192.0.2." + n % 250);
            boolean refused = refusedWithin(program, _ -> "198.51.100.7");
            boolean forged = refusedWithin(program, n -> "203.0.113." + n % 250 + ", 198.51.100.7");

            assertThat(spread).isFalse();
            assertThat(refused).isTrue();
            assertThat(forged).isTrue();
        }
    }

    private static WebProgram start(String... more) {
        String[] arguments = {"--data", Website.freshFolder().toString(), "--port", "0"};
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return WebProgram.start(all);
    }

    /// Knocks until it is refused, with nothing in the message that would cost the server more.
    private static boolean refusedWithin(WebProgram program, IntFunction<String> forwardedFor) {
        Browser agent = new Browser("site.localhost", program.port());
        for (int n = 0; n < ENOUGH; n++) {
            Map<String, String> headers = Map.of("X-Forwarded-For", forwardedFor.apply(n));
            if (agent.exchange("POST", "/agent/connect", "{}", headers).text().contains(REFUSED)) {
                return true;
            }
        }
        return false;
    }
}
