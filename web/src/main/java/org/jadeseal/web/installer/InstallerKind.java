// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.installer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// For which systems an installer is; in the order in which the page lists them.
public enum InstallerKind {
    DEBIAN("debian", "jadeseal-agent_(V)_amd64\\.deb", "application/vnd.debian.binary-package"),
    LINUX("linux", "jadeseal-agent-(V)-linux-x64\\.zip", "application/zip"),

    /// Built, and never tried on a computer with such a system.
    UNTRIED("untried", "jadeseal-agent-(V)-windows-macos-untried\\.zip", "application/zip");

    private final String key;
    private final Pattern name;
    private final String mediaType;

    InstallerKind(String key, String name, String mediaType) {
        this.key = key;
        this.name = Pattern.compile(name.replace("V", "[0-9][0-9A-Za-z.+~-]{0,39}"));
        this.mediaType = mediaType;
    }

    /// As texts name it.
    public String key() {
        return key;
    }

    String mediaType() {
        return mediaType;
    }

    /// The version in a file's name, if it is a name of this kind.
    Optional<String> version(String file) {
        Matcher named = name.matcher(file);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }
}
