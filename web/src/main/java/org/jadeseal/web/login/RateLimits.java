// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jadeseal.web.host.Network;

/// How often one network may try. Counts by fixed windows, for at most 10,000 networks; the one not
/// seen for longest is forgotten first.
public final class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LOOK_UPS = 60;
    private static final int MOST_NETWORKS = 10_000;

    /// How many of each a network has.
    ///
    /// @param logins sent with a password in a minute
    /// @param captchas pictures and sounds drawn in a minute
    /// @param connections codes and pairs shown by agents in a minute (T2)
    /// @param searches of states in an hour: by the hour and not by the minute, since people of one
    ///   office share an address and come together
    public record Allowance(int logins, int captchas, int connections, int searches) {

        /// For a network of people.
        public static final Allowance USUAL = new Allowance(5, 20, 20, 30);

        /// For the machine itself, where a trial's journeys all come from one address.
        public static final Allowance TRIAL = new Allowance(3_000, 3_000, 600, 3_600);
    }

    private record Count(long window, int used) {}

    private final InstantSource clock;
    private final Allowance allowance;
    private final Map<String, Count> counts =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                    return size() > MOST_NETWORKS;
                }
            };

    public RateLimits(InstantSource clock, Allowance allowance) {
        this.clock = clock;
        this.allowance = allowance;
    }

    boolean allowsLogin(HttpServletRequest request) {
        return allows("login " + network(request), allowance.logins(), MINUTE);
    }

    boolean allowsCaptcha(HttpServletRequest request) {
        return allows("captcha " + network(request), allowance.captchas(), MINUTE);
    }

    boolean allowsSearch(HttpServletRequest request) {
        return allows("search " + network(request), allowance.searches(), HOUR);
    }

    /// Whether an officer may look one more code of a holder's test up; by person, since all of the
    /// help desk share a network.
    public boolean allowsLookUp(String officer) {
        return allows("look-up " + officer, LOOK_UPS, HOUR);
    }

    /// Whether an agent there may show one more code or pair, right or wrong.
    public boolean allowsConnecting(HttpServletRequest request) {
        return allows("connect " + network(request), allowance.connections(), MINUTE);
    }

    private synchronized boolean allows(String key, int most, Duration time) {
        long window = clock.millis() / time.toMillis();
        Count before = counts.getOrDefault(key, new Count(window, 0));
        int used = before.window() == window ? before.used() : 0;
        counts.put(key, new Count(window, used + 1));
        return used < most;
    }

    private static String network(HttpServletRequest request) {
        return Network.of(request.getRemoteAddr());
    }
}
