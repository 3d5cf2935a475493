// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jadeseal.web.login.RateLimits.Allowance;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Five logins a minute for each network (`security.md` 4.9).
@DisplayNameGeneration(ReplaceUnderscores.class)
class RateLimitsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static HttpServletRequest from(String address) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        RateLimitsTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (_, method, _) -> {
                            if (method.getName().equals("getRemoteAddr")) {
                                return address;
                            }
                            throw new UnsupportedOperationException(method.getName());
                        });
    }

    private static int allowed(RateLimits limits, String address) {
        int allowed = 0;
        for (int i = 0; i < 10; i++) {
            allowed += limits.allowsLogin(from(address)) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void the_sixth_login_of_a_network_in_a_minute_has_to_wait() {
        RateLimits limits = new RateLimits(() -> NOON, Allowance.USUAL);

        assertThat(allowed(limits, "192.0.2.1")).isEqualTo(5);
        assertThat(allowed(limits, "192.0.2.2")).isEqualTo(5);
    }

    @Test
    void addresses_of_one_ipv6_network_count_together() {
        RateLimits limits = new RateLimits(() -> NOON, Allowance.USUAL);

        assertThat(allowed(limits, "2001:db8:1:2:0:0:0:1")).isEqualTo(5);
        assertThat(allowed(limits, "2001:db8:1:2:0:0:0:2")).isZero();
    }

    @Test
    void an_office_that_shares_an_address_may_search_thirty_times_within_a_minute_but_an_hour() {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        RateLimits limits = new RateLimits(now::get, Allowance.USUAL);
        int allowed = 0;

        for (int i = 0; i < 40; i++) {
            allowed += limits.allowsSearch(from("192.0.2.1")) ? 1 : 0;
        }
        now.set(NOON.plus(Duration.ofMinutes(59)));
        boolean soon = limits.allowsSearch(from("192.0.2.1"));
        now.set(NOON.plus(Duration.ofMinutes(60)));

        assertThat(allowed).isEqualTo(30);
        assertThat(soon).isFalse();
        assertThat(limits.allowsSearch(from("192.0.2.1"))).isTrue();
    }

    @Test
    void the_next_minute_begins_anew() {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        RateLimits limits = new RateLimits(now::get, Allowance.USUAL);
        allowed(limits, "192.0.2.1");

        now.set(NOON.plus(Duration.ofMinutes(1)));

        assertThat(allowed(limits, "192.0.2.1")).isEqualTo(5);
    }
}
