// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jadeseal.ca.database.Database;

/// Writes the log as JSON lines (`docs/reference/audit-export.md`): a header with the public key,
/// the register of ended chains, this node's checkpoints, every entry up to the newest of them, and
/// a signed end.
final class AuditExport {

    /// What the header and the signed end begin with.
    static final String FORMAT = "jadeseal-audit-export-1";

    private final Database database;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final String node;
    private final MessageDigest digest = Sha256.digest();
    private long entries;

    AuditExport(Database database, Checkpoints checkpoints, CheckpointSigner signer, String node) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.node = node;
    }

    void write(Consumer<String> lines) {
        SignedCheckpoint newest = checkpoints.write();
        Consumer<Map<String, String>> out = line -> lines.accept(digested(line));
        out.accept(header(newest.checkpoint().at()));
        Map<ChainId, Head> reached = new LinkedHashMap<>();
        Register register = Register.EMPTY;
        for (Head ended : ended(newest)) {
            register = register.with(ended);
            reached.put(ended.chain(), ended);
            out.accept(ExportLines.ended(ended, register));
        }
        newest.checkpoint().open().forEach(open -> reached.putIfAbsent(open.chain(), open));
        checkpoints.upTo(newest, signed -> out.accept(ExportLines.checkpoint(signed)));
        reached.values().forEach(head -> chain(head, out));
        lines.accept(FlatJson.write(end()));
    }

    private String digested(Map<String, String> line) {
        String text = FlatJson.write(line);
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) '\n');
        return text;
    }

    private Map<String, String> header(Instant at) {
        Map<String, String> header = ExportLines.of("header");
        header.put("format", FORMAT);
        header.put("node", node);
        header.put("at", at.toString());
        header.put("key", Base64.getEncoder().encodeToString(signer.publicKey()));
        return header;
    }

    private List<Head> ended(SignedCheckpoint newest) {
        return new SqlRegister(database.read())
                .ended().stream().limit(newest.checkpoint().ended().position()).toList();
    }

    private void chain(Head head, Consumer<Map<String, String>> out) {
        long written = 0;
        while (written < head.sequence()) {
            for (ChainedEntry entry :
                    new SqlAudit(database.read()).entriesAfter(head.chain(), written)) {
                written = entry.sequence();
                if (written <= head.sequence()) {
                    entries++;
                    out.accept(ExportLines.entry(entry));
                }
            }
        }
    }

    private Map<String, String> end() {
        Map<String, String> end = ExportLines.of("end");
        end.put("entries", Long.toString(entries));
        end.put("sha256", HexFormat.of().formatHex(digest.digest()));
        String signature =
                Base64.getEncoder().encodeToString(signer.sign(ExportLines.signedEnd(end)));
        end.put("signature", signature);
        return end;
    }
}
