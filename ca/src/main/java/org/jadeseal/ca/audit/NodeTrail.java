// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// The checkpoints of one node in a file of the second place.
final class NodeTrail {

    private final Path file;
    private final SignedCheckpoint newest;
    private final boolean given;
    private long known;

    private NodeTrail(Path file, boolean given) {
        this.file = file;
        this.given = given;
        this.newest =
                new OutsideFile(file)
                        .newest()
                        .orElseThrow(() ->
                                new AuditDoubtException(file + " must hold audit checkpoints"));
    }

    /// What a backup had of a node that the database knows.
    static NodeTrail in(Path file, String node) {
        NodeTrail trail = new NodeTrail(file, false);
        if (!trail.node().equals(node)) {
            throw new AuditDoubtException(file + " holds checkpoints of " + trail.node());
        }
        return trail;
    }

    /// What the operator has brought.
    static NodeTrail given(Path file) {
        return new NodeTrail(file, true);
    }

    String node() {
        return newest.checkpoint().node();
    }

    SignedCheckpoint newest() {
        return newest;
    }

    boolean isGiven() {
        return given;
    }

    /// The number of the newest checkpoint that the database knows.
    long known() {
        return known;
    }

    void requireNotOlder(long numberInDatabase) {
        known = numberInDatabase;
        if (newest.checkpoint().number() < numberInDatabase) {
            throw new AuditDoubtException(
                    "%s ends with checkpoint %d of %s, which is older than the database: it knows of %d; bring the newest"
                            .formatted(
                                    file, newest.checkpoint().number(), node(), numberInDatabase));
        }
    }

    void requireSigned(Path key) {
        new OutsideFile(file)
                .forEach(signed -> {
                    if (!AuditKeyFile.holds(
                            key, signed.checkpoint().text().getBytes(UTF_8), base64(signed))) {
                        throw new AuditDoubtException(
                                "checkpoint %d in %s is not signed by the audit key"
                                        .formatted(signed.checkpoint().number(), file));
                    }
                });
    }

    private static byte[] base64(SignedCheckpoint signed) {
        try {
            return Base64.getDecoder().decode(signed.signature());
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    /// Each checkpoint of the backup must stand here as well.
    void requireGoesOnFrom(NodeTrail before) {
        SignedCheckpoint last = before.newest();
        Map<Long, String> same = new HashMap<>();
        new OutsideFile(file)
                .forEach(signed -> {
                    if (signed.checkpoint().number() == last.checkpoint().number()) {
                        same.put(signed.checkpoint().number(), signed.checkpoint().text());
                    }
                });
        if (!same.containsValue(last.checkpoint().text())) {
            throw new AuditDoubtException(
                    "%s does not go on from checkpoint %d of %s, which the backup has: it is older, or of another installation"
                            .formatted(file, last.checkpoint().number(), node()));
        }
    }

    /// Puts it in the place of the node's file.
    void copyTo(Path target) {
        if (given) {
            try {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("checkpoints " + target + " cannot be written", e);
            }
        }
    }
}
