// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.PrivateFiles;
import org.jadeseal.ca.x509.Bytes;

/// What is kept of a ceremony in the folder `ceremony`: the plan before anything is done, and
/// afterwards the minutes with a signature of the audit key (ECDSA with SHA-256, DER), which
/// `openssl dgst -sha256 -verify` can check with `audit/audit-key.pem` of the data folder.
public final class Minutes {

    private static final String FOLDER = "ceremony";

    private static final String PLAN = ".plan";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String name;
    private final Clock clock;
    private final List<String> lines = new ArrayList<>();

    private Minutes(Path folder, String name, Clock clock) {
        this.folder = folder;
        this.name = name;
        this.clock = clock;
    }

    /// Keeps the plan, before a key of a CA is made; from now on it is the last plan.
    public static Minutes begin(Ceremony ceremony, DataFolder data, Clock clock) {
        CeremonyPlan plan = ceremony.plan();
        Instant now = clock.instant();
        Minutes minutes = new Minutes(data.directory(FOLDER), STAMP.format(now), clock);
        minutes.keep(PLAN, plan.source().toArray());
        minutes.lines.add("Minutes of a key ceremony");
        minutes.lines.add("plan         SHA-256 " + plan.digest());
        minutes.lines.add("data folder  " + data.path().toAbsolutePath());
        minutes.lines.add("kind         " + plan.kind().word());
        minutes.lines.add("present      " + String.join(", ", plan.present()));
        minutes.lines.add("began        " + now.truncatedTo(ChronoUnit.SECONDS));
        minutes.lines.add("");
        return minutes;
    }

    /// Keeps and signs the minutes.
    ///
    /// @param made what was done
    /// @param signing makes the signature
    /// @return the lines, and how to check them
    public List<String> end(List<String> made, UnaryOperator<byte[]> signing) {
        lines.addAll(made);
        lines.add("ended        " + clock.instant());
        byte[] text = (String.join("\n", lines) + "\n").getBytes(UTF_8);
        keep(".minutes", text);
        keep(".minutes.sig", signing.apply(text));
        List<String> told = new ArrayList<>(lines);
        told.add("");
        told.add("Kept and signed. To check:");
        told.add("  cd " + folder.toAbsolutePath());
        told.add(
                "  openssl dgst -sha256 -verify ../audit/audit-key.pem -signature %1$s.minutes.sig %1$s.minutes"
                        .formatted(name));
        return told;
    }

    /// The plan that counts in a data folder: the last one.
    public static Optional<CeremonyPlan> lastPlan(DataFolder data) {
        try (Stream<Path> files = Files.list(data.directory(FOLDER))) {
            Optional<Path> last =
                    files.filter(file -> file.toString().endsWith(PLAN)).max(Path::compareTo);
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(CeremonyPlan.read(Bytes.of(Files.readAllBytes(last.get()))));
        } catch (IOException e) {
            throw new UncheckedIOException("folder " + data.path() + " cannot be read", e);
        }
    }

    private void keep(String ending, byte[] content) {
        try {
            PrivateFiles.write(folder.resolve(name + ending), content);
        } catch (IOException e) {
            throw new UncheckedIOException("file " + name + ending + " cannot be written", e);
        }
    }
}
