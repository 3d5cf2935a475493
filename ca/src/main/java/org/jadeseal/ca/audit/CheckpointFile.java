// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The checkpoints of one node outside the database, for whoever puts that database back.
public final class CheckpointFile {

    private final Path path;
    private final String node;

    private CheckpointFile(Path path, String node) {
        this.path = path;
        this.node = node;
    }

    /// The file of a node in the directory `audit` of a data folder.
    ///
    /// @throws AuditDoubtException if no node can have this name
    public static CheckpointFile of(Path directory, String node) {
        if (!Checkpoint.NODE.matcher(node).matches()) {
            throw new AuditDoubtException("no node can be called '" + node + "'");
        }
        return new CheckpointFile(directory.resolve(node + ".checkpoints"), node);
    }

    /// Its lines up to a checkpoint; what is newer was written later than the database was copied.
    ///
    /// @param number of the newest checkpoint that the database knows
    /// @throws AuditDoubtException if the file does not reach that
    public String upTo(long number) {
        Stream.Builder<SignedCheckpoint> kept = Stream.builder();
        long[] newest = {0};
        new OutsideFile(path)
                .forEach(signed -> {
                    if (signed.checkpoint().number() <= number) {
                        kept.add(signed);
                        newest[0] = signed.checkpoint().number();
                    }
                });
        if (newest[0] != number) {
            throw new AuditDoubtException(
                    "the checkpoints of %s end with %d, and the database knows of %d"
                            .formatted(node, newest[0], number));
        }
        return kept.build().map(signed -> signed.line() + "\n").collect(Collectors.joining());
    }

    /// Where it is.
    public Path path() {
        return path;
    }
}
