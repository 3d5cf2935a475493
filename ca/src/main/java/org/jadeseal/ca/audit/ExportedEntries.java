// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The entries of an export, for whoever wants to know what happened rather than whether it is
/// whole: that is [ExportVerification]'s.
public final class ExportedEntries {

    private ExportedEntries() {}

    /// Hands out each entry and when it was written.
    ///
    /// @throws AuditDoubtException if the file cannot be read or is no export
    public static void of(Path export, BiConsumer<Instant, AuditEntry> each) {
        try (ByteLines lines = ByteLines.of(export)) {
            for (Optional<byte[]> next = lines.next(); next.isPresent(); next = lines.next()) {
                Map<String, String> members = FlatJson.read(ByteLines.text(next.get()));
                if (ExportLines.text(members, "line").equals("entry")) {
                    ChainedEntry chained = ExportLines.entry(members);
                    each.accept(chained.at(), chained.entry());
                }
            }
        } catch (MalformedExportException | IOException e) {
            throw new AuditDoubtException(
                    "export " + export + " cannot be read: " + e.getMessage());
        }
    }
}
