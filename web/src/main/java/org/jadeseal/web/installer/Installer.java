// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.installer;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ra.agent.AgentVersion;

/// One file that installs the card program.
///
/// @param version as its name tells it
public record Installer(InstallerKind kind, String version, OfferedFile file) {

    /// By system, the newest first.
    static final Comparator<Installer> ORDER =
            Comparator.comparing(Installer::kind)
                    .thenComparing(Installer::number, Comparator.reverseOrder())
                    .thenComparing(Installer::version, Comparator.reverseOrder());

    /// What a file is by its name; empty for what installs nothing.
    static Optional<Installer> of(OfferedFile file) {
        return Stream.of(InstallerKind.values())
                .flatMap(kind ->
                        kind
                                .version(file.name())
                                .map(version -> new Installer(kind, version, file))
                                .stream())
                .findFirst();
    }

    private AgentVersion number() {
        return AgentVersion.parse(version).orElse(new AgentVersion(0, 0, 0));
    }

    /// Mebibytes with one decimal.
    public String size() {
        return String.format(Locale.ROOT, "%.1f MB", file.size() / 1_048_576.0);
    }
}
