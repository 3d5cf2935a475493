// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jadeseal.ca.x509.IssuerId;

/// What the operator brings of what was published after the backup. Folders stand for all files in
/// them.
///
/// @param lists published lists, full and delta, in DER; older ones do no harm
/// @param certificates published certificates, in DER or PEM
/// @param exports of the audit log
/// @param checkpoints from the second place, one file for each node
/// @param withoutList issuers of which nobody has a list any more
public record Evidence(
        List<Path> lists,
        List<Path> certificates,
        List<Path> exports,
        List<Path> checkpoints,
        Set<IssuerId> withoutList) {

    public Evidence {
        lists = List.copyOf(lists);
        certificates = List.copyOf(certificates);
        exports = List.copyOf(exports);
        checkpoints = List.copyOf(checkpoints);
        withoutList = Set.copyOf(withoutList);
    }
}
