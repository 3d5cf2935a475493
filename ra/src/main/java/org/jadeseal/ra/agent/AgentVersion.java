// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version of a card program: three numbers. What follows a hyphen, plus sign or tilde is a
/// build's own matter and does not count.
public record AgentVersion(int major, int minor, int patch) implements Comparable<AgentVersion> {

    /// The oldest one that is let in (E22). Raise it when the protocol asks of programs what older
    /// ones cannot do; `docs/reference/agent-protocol.md` tells how they are refused.
    public static final AgentVersion OLDEST = new AgentVersion(0, 1, 0);

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{1,5})\\.([0-9]{1,5})(?:\\.([0-9]{1,5}))?(?:[-+~].{1,30})?");

    private static final Comparator<AgentVersion> ORDER =
            Comparator.comparingInt(AgentVersion::major)
                    .thenComparingInt(AgentVersion::minor)
                    .thenComparingInt(AgentVersion::patch);

    /// Reads a version as programs and files tell it; empty if it is none.
    public static Optional<AgentVersion> parse(String text) {
        Matcher numbers = WRITTEN.matcher(text);
        return numbers.matches()
                ? Optional.of(
                        new AgentVersion(
                                Integer.parseInt(numbers.group(1)),
                                Integer.parseInt(numbers.group(2)),
                                Optional.ofNullable(numbers.group(3))
                                        .map(Integer::parseInt)
                                        .orElse(0)))
                : Optional.empty();
    }

    /// Whether a program that tells this version is let in; one whose version is none is not.
    public static boolean accepts(String told) {
        return parse(told).filter(version -> version.compareTo(OLDEST) >= 0).isPresent();
    }

    @Override
    public int compareTo(AgentVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
