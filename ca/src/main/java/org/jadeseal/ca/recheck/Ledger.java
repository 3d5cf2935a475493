// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The status ledger, played from its beginning.
final class Ledger {

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Change> last = new HashMap<>();
    private String hash = "0".repeat(64);

    /// Plays the whole ledger and compares it with the table of statuses and the head.
    static Ledger played(Records records, Differences differences) {
        Ledger ledger = new Ledger();
        records.forEachChange(change -> ledger.play(change, differences));
        ledger.compareStatuses(records, differences);
        String reached = ledger.changes.size() + " " + ledger.hash;
        String head = records.head().orElse("0 " + "0".repeat(64));
        differences.require(
                head.equals(reached),
                "ledger",
                "its head must be " + reached + ", was " + head + "; a change was altered or lost");
        return ledger;
    }

    List<Change> changes() {
        return changes;
    }

    /// The last change of a certificate; empty when it was never issued.
    Optional<Change> of(String certificate) {
        return Optional.ofNullable(last.get(certificate));
    }

    private void play(Change change, Differences differences) {
        differences.require(
                change.position() == changes.size() + 1L,
                "ledger",
                "after position " + changes.size() + " came " + change.position());
        changes.add(change);
        last.put(change.certificate(), change);
        Change.Standing standing = change.standing();
        hash =
                sha256(
                        String.join(
                                " ",
                                hash,
                                change.certificate(),
                                Long.toString(change.notAfter()),
                                standing.state(),
                                Long.toString(standing.since()),
                                Integer.toString(standing.reason())));
    }

    private void compareStatuses(Records records, Differences differences) {
        List<String> known = new ArrayList<>();
        records.forEachStatus(status -> {
            known.add(status.certificate());
            differences.require(
                    of(status.certificate()).filter(change -> isSame(change, status)).isPresent(),
                    "status " + status.certificate(),
                    "it is "
                            + status.standing()
                            + ", the ledger says "
                            + of(status.certificate()).map(Change::standing));
        });
        differences.require(
                known.size() == last.size(),
                "statuses",
                "the ledger knows " + last.size() + " certificates, the table " + known.size());
    }

    private static boolean isSame(Change change, Change status) {
        return change.standing().equals(status.standing())
                && change.notAfter() == status.notAfter()
                && change.position() == status.position()
                && change.invalidityDate() == status.invalidityDate();
    }

    private static String sha256(String line) {
        return sha256(line.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
