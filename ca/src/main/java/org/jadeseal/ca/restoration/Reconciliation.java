// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jadeseal.ca.audit.AuditDoubtException;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.audit.CheckpointSigner;
import org.jadeseal.ca.audit.LostAudit;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.Takeover;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;

/// What has to be done before a restored authority signs again, thought out and shown; then done by
/// two people who have seen the same (T5, T16, SEC-604).
///
/// One person has it shown, another gives the digest of what was shown. Nothing in it makes a
/// status milder or a number lower.
public final class Reconciliation {

    private final Path folder;
    private final Database database;
    private final Restoration restoration;
    private final PublishedRecord published;
    private final LostAudit audit;
    private final String first;
    private final Map<IssuerId, Long> floors = new TreeMap<>(Comparator.comparing(IssuerId::value));
    private final Map<CertificateId, Takeover.Step> steps =
            new TreeMap<>(Comparator.comparing(CertificateId::toString));
    private final List<String> lines = new ArrayList<>();

    private Reconciliation(
            Path folder,
            Database database,
            Restoration restoration,
            PublishedRecord published,
            LostAudit audit,
            String first) {
        this.folder = folder;
        this.database = database;
        this.restoration = restoration;
        this.published = published;
        this.audit = audit;
        this.first = first;
    }

    /// Compares the database with what was published. Changes nothing.
    ///
    /// @param folder the restored data folder
    /// @param first who has it shown, as the audit log shall name that person
    /// @throws ReconcileRefusedException if there is nothing to reconcile, if something is missing,
    ///   or if what was given is older than the database
    /// @throws AuditDoubtException if checkpoints are not to be believed
    public static Reconciliation shown(
            Path folder, Database database, Evidence evidence, String first) {
        Restoration restoration =
                Restorations.pending(database)
                        .orElseThrow(() ->
                                new ReconcileRefusedException(
                                        "there is no restore that waits to be reconciled"));
        Reconciliation reconciliation =
                new Reconciliation(
                        folder,
                        database,
                        restoration,
                        PublishedRecord.read(folder, evidence),
                        LostAudit.of(database, folder.resolve("audit"), evidence.checkpoints()),
                        Person.named(first));
        reconciliation.think(evidence, database.now());
        return reconciliation;
    }

    private void think(Evidence evidence, Instant now) {
        SqlReconciliation sql = new SqlReconciliation(database.read());
        lines.add(
                "restored at %s from the backup of %s (manifest %s)"
                        .formatted(
                                restoration.restoredAt(),
                                restoration.backupAt(),
                                restoration.backup()));
        lines.add("status ledger at " + sql.ledger().orElse("0"));
        lines.addAll(published.told());
        new ListComparison(published, evidence.withoutList(), now)
                .compare(sql.newestLists(), sql.highestNumbers(), floors, lines);
        published.certificates().values().forEach(one -> consider(one, false));
        for (String issuer : published.issuers().names()) {
            published.newestFull(issuer).ifPresent(this::consider);
        }
        steps.values().forEach(step -> lines.add(told(step)));
        lines.add("certificates whose status changes: " + steps.size());
        lines.addAll(audit.told());
        lines.add("shown to " + first);
    }

    private void consider(PublishedList full) {
        published
                .listed(full)
                .forEach((serial, entry) -> {
                    CertificateId id = new CertificateId(full.issuer(), serial);
                    consider(
                            new Takeover.Published(
                                    id,
                                    notAfter(id),
                                    Reasons.of(entry.reason()),
                                    entry.since(),
                                    entry.invalidityDate()),
                            true);
                });
    }

    private Instant notAfter(CertificateId id) {
        return Optional.ofNullable(published.certificates().get(id))
                .map(Takeover.Published::notAfter)
                .orElseGet(() -> published.issuers().notAfter(id.issuer()));
    }

    /// @param listed whether a list says so; else nothing is known but that it was issued
    private void consider(Takeover.Published one, boolean listed) {
        Takeover.step(database.read(), one)
                .filter(step -> listed || step.before().isEmpty())
                .ifPresent(step -> steps.put(one.certificate(), step));
    }

    private static String told(Takeover.Step step) {
        return "certificate %s: here %s, published %s; from now on %s"
                .formatted(
                        step.published().certificate(),
                        step.before().map(Reconciliation::words).orElse("unknown"),
                        step.published().reason().map(Enum::name).orElse("as issued or on hold"),
                        words(step.after()));
    }

    private static String words(CertificateStatus status) {
        return switch (status) {
            case CertificateStatus.Good _ -> "good";
            case CertificateStatus.Pending(Instant since) ->
                    "issued and not activated since " + since;
            case CertificateStatus.Held(Instant since, CertificateStatus.Releasable _) ->
                    "on hold since " + since;
            case CertificateStatus.Revoked(RevocationReason reason, Instant since) ->
                    "revoked (%s) since %s".formatted(reason, since);
        };
    }

    /// What was found and will be done, one sentence each.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /// SHA-256 of the lines: what the second person gives.
    public String digest() {
        return Bytes.of(String.join("\n", lines).getBytes(UTF_8)).sha256().hex();
    }

    /// Does it. Should it break off, it is shown anew and done again.
    ///
    /// @param digest of what both have seen
    /// @param second who gives it
    /// @param signer the audit key
    /// @throws ReconcileRefusedException if the digest is another, or both are the same person
    public void perform(String digest, String second, CheckpointSigner signer) {
        Person.requireOther(first, second);
        Person.requireSame(digest, digest());
        String node = "reconcile-" + database.now().toEpochMilli();
        try (AuditLog log =
                AuditLog.open(
                        database,
                        node,
                        signer,
                        folder.resolve("audit").resolve(node + ".checkpoints"))) {
            String words =
                    "the backup of %s was restored at %s; settled by %s and %s"
                            .formatted(
                                    restoration.backupAt(),
                                    restoration.restoredAt(),
                                    first,
                                    second);
            database.perform(transaction ->
                    audit.entries("person:" + first, words)
                            .forEach(entry -> log.append(transaction, entry)));
            audit.burn(database, signer);
            database.perform(transaction -> settle(transaction, log, second));
        }
    }

    private void settle(Transaction transaction, AuditLog log, String second) {
        SqlReconciliation sql = new SqlReconciliation(transaction.sql());
        floors.forEach(sql::raiseFloor);
        published
                .keys()
                .forEach((certificate, key) -> sql.seeKey(key, certificate, transaction.now()));
        for (Takeover.Step step : steps.values()) {
            Takeover.take(transaction, step);
            log.append(
                    transaction,
                    entry(
                            "certificate.take-over",
                            "certificate:" + step.published().certificate(),
                            told(step)));
        }
        if (!new SqlRestorations(transaction.sql()).settle(transaction.now(), digest())) {
            throw new ReconcileRefusedException("somebody else has reconciled it meanwhile");
        }
        log.append(
                transaction,
                entry(
                        "authority.reconcile",
                        "backup:" + restoration.backup(),
                        "first=%s second=%s plan=%s certificates=%d"
                                .formatted(first, second, digest(), steps.size())));
    }

    private AuditEntry entry(String action, String object, String detail) {
        return new AuditEntry(
                "person:" + first,
                "operator",
                action,
                object,
                AuditEntry.Outcome.DONE,
                "local",
                detail);
    }
}
