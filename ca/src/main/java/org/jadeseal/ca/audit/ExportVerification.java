// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks an export of the audit log away from where it was made (T16): every entry, every chain,
/// the register of ended chains, every checkpoint and the signed end.
///
/// An export that was put in the place of a newer one is whole in itself: only the checkpoints of
/// the second place tell, and only a key that was kept elsewhere tells an export that somebody else
/// has signed.
public final class ExportVerification {

    private static final int MOST_FINDINGS = 100;

    private final List<String> findings = new ArrayList<>();
    private final Losses losses = new Losses();
    private final ExportedChains chains = new ExportedChains(losses, this::found);
    private final MessageDigest digest = Sha256.digest();
    private final Witnesses witnesses;
    private Optional<PublicAuditKey> key = Optional.empty();
    private Optional<SignedCheckpoint> newest = Optional.empty();
    private String order = "";
    private long line;
    private long entries;
    private long checkpoints;

    /// What was kept elsewhere.
    ///
    /// @param checkpoints files of the second place, one for each node; may be empty
    /// @param key the audit key in PEM
    public record Witnesses(List<Path> checkpoints, Optional<Path> key) {

        public Witnesses {
            checkpoints = List.copyOf(checkpoints);
        }
    }

    private ExportVerification(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    /// Verifies a file. Reads all of it, line by line.
    ///
    /// @throws AuditDoubtException if a file cannot be read
    public static AuditVerdict of(Path export, Witnesses witnesses) {
        return new ExportVerification(witnesses).run(export);
    }

    private AuditVerdict run(Path export) {
        try (ByteLines lines = ByteLines.of(export)) {
            read(lines);
        } catch (MalformedExportException e) {
            found("line %d %s".formatted(line + 1, e.getMessage()));
        } catch (IOException e) {
            throw new AuditDoubtException(
                    "export " + export + " cannot be read: " + e.getMessage());
        }
        return findings.isEmpty()
                ? losses.verdict(new AuditVerdict.Sound(chains.count(), entries, checkpoints))
                : new AuditVerdict.Unsound(findings);
    }

    private void read(ByteLines lines) throws IOException {
        for (Optional<byte[]> next = lines.next(); next.isPresent(); next = lines.next()) {
            byte[] octets = next.get();
            Map<String, String> members = FlatJson.read(ByteLines.text(octets));
            String kind = ExportLines.text(members, "line");
            inOrder(kind);
            take(kind, members);
            digest.update(octets);
            digest.update((byte) '\n');
            line++;
        }
        if (!order.equals("end")) {
            throw new MalformedExportException("must be the signed end");
        }
    }

    /// Header, ended chains, checkpoints, entries, end: a line of another kind cannot hide.
    private void inOrder(String kind) {
        List<String> kinds = List.of("", "header", "ended", "checkpoint", "entry", "end");
        int before = kinds.indexOf(order);
        int now = kinds.indexOf(kind);
        boolean once = now == before && (now == 1 || now == 5);
        if (now < 1 || now < before || once || (before == 0 && now != 1)) {
            throw new MalformedExportException("of kind '%s' is out of place".formatted(kind));
        }
        if (now > 2 && before <= 2) {
            witnesses.checkpoints().forEach(this::witness);
        }
        order = kind;
    }

    private void take(String kind, Map<String, String> members) {
        switch (kind) {
            case "header" -> header(members);
            case "ended" -> chains.end(ExportLines.ended(members), ExportLines.register(members));
            case "checkpoint" -> checkpoint(ExportLines.checkpoint(members));
            case "entry" -> {
                entries++;
                chains.entry(ExportLines.entry(members));
            }
            default -> end(members);
        }
    }

    private void header(Map<String, String> members) {
        if (!ExportLines.text(members, "format").equals(AuditExport.FORMAT)) {
            throw new MalformedExportException("must say " + AuditExport.FORMAT);
        }
        byte[] named = base64(ExportLines.text(members, "key"));
        witnesses
                .key()
                .filter(file -> !Arrays.equals(AuditKeyFile.read(file), named))
                .ifPresent(file -> found("the export names another key than " + file));
        key = Optional.of(PublicAuditKey.of(named));
    }

    private void checkpoint(SignedCheckpoint signed) {
        checkpoints++;
        Checkpoint checkpoint = signed.checkpoint();
        Sha256 previous = newest.map(SignedCheckpoint::hash).orElse(Sha256.ZERO);
        if (!checkpoint.previous().equals(previous)) {
            found("what was before checkpoint %d is lacking".formatted(checkpoint.number()));
        }
        judge(signed, "the export");
        newest = Optional.of(signed);
    }

    private void witness(Path file) {
        new OutsideFile(file).forEach(signed -> judge(signed, file.toString()));
    }

    private void judge(SignedCheckpoint signed, String where) {
        Checkpoint checkpoint = signed.checkpoint();
        if (isNotOurs(checkpoint.text().getBytes(UTF_8), signed.signature())) {
            found(
                    "checkpoint %d in %s is not signed by the audit key"
                            .formatted(checkpoint.number(), where));
        }
        chains.seen(checkpoint);
    }

    private void end(Map<String, String> members) {
        String hash = HexFormat.of().formatHex(digest.digest());
        if (!ExportLines.text(members, "sha256").equals(hash)
                || ExportLines.number(members, "entries") != entries) {
            found("the export was changed: its lines are not those of its signed end");
        }
        if (isNotOurs(ExportLines.signedEnd(members), ExportLines.text(members, "signature"))) {
            found("the end of the export is not signed by the audit key");
        }
        newest.ifPresentOrElse(
                signed -> chains.mustReach(signed.checkpoint()),
                () -> found("the export holds no checkpoint"));
    }

    private boolean isNotOurs(byte[] content, String signature) {
        return key.filter(ours -> ours.holds(content, base64(signature))).isEmpty();
    }

    private static byte[] base64(String text) {
        try {
            byte[] octets = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(octets).equals(text)) {
                return octets;
            }
            throw new MalformedExportException("holds base64 with bits that mean nothing");
        } catch (IllegalArgumentException e) {
            throw new MalformedExportException("holds what should be base64 and is not", e);
        }
    }

    private void found(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
