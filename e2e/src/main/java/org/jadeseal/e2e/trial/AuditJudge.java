// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditVerdict;
import org.jadeseal.ca.audit.ExportVerification;
import org.jadeseal.e2e.tour.Counter;
import org.jadeseal.e2e.tour.Narrator;

/// Leaves what an auditor takes away - the export, the checkpoints of the second place and the
/// audit key - and verifies it without the server, as `./dev verify-audit` does (T16).
final class AuditJudge {

    private AuditJudge() {}

    static void judge(Trial trial, Narrator narrator) {
        narrator.tell("an auditor takes the log away and verifies it", () -> judge(trial));
    }

    private static void judge(Trial trial) {
        Path out = trial.folder().out();
        Path kept = trial.folder().path().resolve("audit");
        Path checkpoints = copied(kept, out.resolve("audit.checkpoints"));
        Path key = copy(kept.resolve("audit-key.pem"), out.resolve("audit-key.pem"));
        Path export =
                written(
                        out.resolve("audit.jsonl"),
                        Counter.of(trial.sites(), trial.logins().auditor()).exportAudit());
        AuditVerdict verdict =
                ExportVerification.of(
                        export,
                        new ExportVerification.Witnesses(List.of(checkpoints), Optional.of(key)));
        if (verdict instanceof AuditVerdict.Unsound(var findings)) {
            throw new TrialFailedException("the audit log is not whole: " + findings);
        }
    }

    /// The server's checkpoints; the enrolling command has kept some under a name of its own.
    private static Path copied(Path kept, Path to) {
        try (var files = Files.newDirectoryStream(kept, "*.checkpoints")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals("command.checkpoints")) {
                    return copy(file, to);
                }
            }
            throw new TrialFailedException("no checkpoints in " + kept);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + kept, e);
        }
    }

    private static Path copy(Path from, Path to) {
        try {
            return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from + " to " + to, e);
        }
    }

    private static Path written(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
