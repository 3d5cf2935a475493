// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.x509.IssuerId;

/// The numbers of published lists against those in the database.
final class ListComparison {

    private final PublishedRecord published;
    private final Set<IssuerId> without;
    private final Instant now;

    /// @param without issuers of which nobody has a list
    ListComparison(PublishedRecord published, Set<IssuerId> without, Instant now) {
        this.published = published;
        this.without = without;
        this.now = now;
    }

    /// Finds the number above which each issuer goes on.
    ///
    /// @param newest number of each issuer's newest full list here
    /// @param highest number of any list here
    /// @param floors takes what is found
    /// @param lines takes the words for it
    /// @throws ReconcileRefusedException if a list is missing, or older than it must be
    void compare(
            Map<String, Long> newest,
            Map<String, Long> highest,
            Map<IssuerId, Long> floors,
            List<String> lines) {
        for (String name : published.issuers().names()) {
            IssuerId issuer = new IssuerId(name);
            long here = newest.getOrDefault(name, 0L);
            lines.add(judged(issuer, here, published.newestFull(name)));
            long floor = Math.max(highest.getOrDefault(name, 0L), published.highestNumber(name));
            floors.put(issuer, floor);
            lines.add("lists of %s go on above %d".formatted(issuer, floor));
        }
    }

    private String judged(IssuerId issuer, long here, Optional<PublishedList> full) {
        if (full.isEmpty()) {
            require(
                    without.contains(issuer),
                    "no list of %s was given; bring the newest that was published, or say --no-list-of %s if nobody has it"
                            .formatted(issuer, issuer));
            return "no list of %s was given: what was revoked there since the backup is not known"
                    .formatted(issuer);
        }
        PublishedList list = full.get();
        require(
                list.number() >= here,
                "the newest list of %s that was given (%s, number %d) is older than the database, which has %d; bring the newest"
                        .formatted(issuer, list.file(), list.number(), here));
        require(
                list.number() >= published.fullNumberInExports(issuer.value()),
                "the newest list of %s that was given has the number %d, and the audit log tells of %d; bring that"
                        .formatted(
                                issuer,
                                list.number(),
                                published.fullNumberInExports(issuer.value())));
        require(
                list.thisUpdate().plusSeconds(1).isBefore(now),
                "list %s is of %s, and this computer's clock says %s; set it right"
                        .formatted(list.file(), list.thisUpdate(), now));
        return "newest list of %s: here %d, published %d of %s with %d deltas after it"
                .formatted(
                        issuer,
                        here,
                        list.number(),
                        list.thisUpdate(),
                        published.deltas(list).size());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ReconcileRefusedException(otherwise);
        }
    }
}
