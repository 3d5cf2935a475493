// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `./dev verify-audit FILE`: verifies an export, offline. Exit 0 only for a whole log, 3 when a
/// restore has lost something and has written that down.
///
/// What is kept elsewhere is named by options, or lies beside the export: its name ending in
/// `.checkpoints` instead of `.jsonl`, and `audit-key.pem`.
public final class VerifyAuditProgram {

    static final String USAGE =
            """
            usage: verify-audit FILE [--checkpoints FILE]... [--key FILE]
              FILE           an export of the audit log, JSON lines
              --checkpoints  checkpoints from the second place (data folder: audit/NODE.checkpoints)
              --key          the audit key (data folder: audit/audit-key.pem)\
            """;

    private VerifyAuditProgram() {}

    /// Prints what was found.
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /// Verifies and tells.
    ///
    /// @return 0 whole, 1 not whole, 2 could not be verified, 3 whole but for what a restore has
    ///   lost
    public static int run(List<String> arguments, PrintStream out) {
        List<String> exports = new ArrayList<>(arguments);
        List<Path> checkpoints = taken(exports, "--checkpoints");
        List<Path> keys = taken(exports, "--key");
        if (exports.size() != 1 || exports.getFirst().startsWith("--") || keys.size() > 1) {
            out.println(USAGE);
            return 2;
        }
        return verify(Path.of(exports.getFirst()), checkpoints, keys, out);
    }

    /// Takes an option with its values out of the arguments.
    private static List<Path> taken(List<String> arguments, String option) {
        List<Path> values = new ArrayList<>();
        for (int at = arguments.indexOf(option);
                at >= 0 && at + 1 < arguments.size();
                at = arguments.indexOf(option)) {
            values.add(Path.of(arguments.get(at + 1)));
            arguments.subList(at, at + 2).clear();
        }
        return values;
    }

    private static int verify(
            Path export, List<Path> checkpoints, List<Path> keys, PrintStream out) {
        if (checkpoints.isEmpty()) {
            beside(
                            export,
                            export.getFileName().toString().replaceFirst("\\.jsonl$", "")
                                    + ".checkpoints")
                    .ifPresent(checkpoints::add);
        }
        if (keys.isEmpty()) {
            beside(export, "audit-key.pem").ifPresent(keys::add);
        }
        out.println("checkpoints of the second place: " + named(checkpoints));
        out.println("audit key: " + named(keys));
        try {
            return tell(
                    ExportVerification.of(
                            export,
                            new ExportVerification.Witnesses(
                                    checkpoints, keys.stream().findFirst())),
                    out);
        } catch (AuditDoubtException e) {
            out.println(e.getMessage());
            return 2;
        }
    }

    private static Optional<Path> beside(Path export, String name) {
        return Optional.of(export.resolveSibling(name)).filter(Files::isRegularFile);
    }

    private static String named(List<Path> files) {
        return files.isEmpty() ? "none given; an older export would look whole" : files.toString();
    }

    private static int tell(AuditVerdict verdict, PrintStream out) {
        return switch (verdict) {
            case AuditVerdict.Sound(long chains, long entries, long checkpoints) -> {
                out.printf(
                        "whole: %d entries in %d chains reach the newest of %d checkpoints%n",
                        entries, chains, checkpoints);
                yield 0;
            }
            case AuditVerdict.Restored(AuditVerdict.Sound rest, List<String> losses) -> {
                losses.forEach(out::println);
                out.printf(
                        "whole but for what is told above: %d entries in %d chains, %d checkpoints%n",
                        rest.entries(), rest.chains(), rest.checkpoints());
                yield 3;
            }
            case AuditVerdict.Unsound(List<String> findings) -> {
                findings.forEach(out::println);
                out.println("NOT whole");
                yield 1;
            }
        };
    }
}
