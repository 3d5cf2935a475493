// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.subscriber.FieldVault;

/// 掃描文件: the scans of all cases, sealed under keys outside the database (SEC-801).
public final class KeptScans {

    /// Attachments of one case.
    public static final int MOST = 20;

    /// A scan of a case, by what is known without opening it.
    ///
    /// @param officer who attached it
    public record Kept(Attachment attachment, OfficerId officer, Instant at) {}

    private final Database database;
    private final Gate gate;
    private final FieldVault vault;

    private KeptScans(Database database, Gate gate, FieldVault vault) {
        this.database = database;
        this.gate = gate;
        this.vault = vault;
    }

    /// Those in `database`.
    public static KeptScans in(Database database, Gate gate, FieldVault vault) {
        return new KeptScans(database, gate, vault);
    }

    /// What is kept of a case, oldest first. Whoever asks has passed the gate to see the case.
    public List<Kept> of(CaseNumber caseNumber) {
        return new SqlScans(database.read(), vault).of(caseNumber);
    }

    /// Opens a scan for an officer who gives a reason; always audited (SEC-801).
    ///
    /// @param reason 1 to 200 characters
    public ScanOpening open(
            OfficerActor actor, CaseNumber caseNumber, String sha256, String reason) {
        Act act = act(actor, caseNumber);
        return gate.act(
                act,
                ScanOpening.Refused::new,
                unit -> {
                    ScanOpening opening =
                            opening(new SqlScans(unit.sql(), vault), caseNumber, sha256);
                    if (opening instanceof ScanOpening.Opened) {
                        gate.journal().done(unit, act, "scan %s, %s".formatted(sha256, reason));
                    }
                    return opening;
                });
    }

    /// Reads a scan on for a page that this officer's session has [opened][#open].
    public ScanOpening readOn(OfficerActor actor, CaseNumber caseNumber, String sha256) {
        return gate.look(
                act(actor, caseNumber),
                ScanOpening.Refused::new,
                () -> opening(new SqlScans(database.read(), vault), caseNumber, sha256));
    }

    private static ScanOpening opening(SqlScans scans, CaseNumber caseNumber, String sha256) {
        return scans.find(caseNumber, sha256)
                .<ScanOpening>map(found -> found)
                .orElseGet(ScanOpening.Unknown::new);
    }

    private static Act act(OfficerActor actor, CaseNumber caseNumber) {
        return new Act(actor, Right.READ_PERSONAL_RECORD, Matter.of("form:" + caseNumber.value()));
    }

    /// Keeps a scan or deletes one, in the unit in which the case is amended.
    ///
    /// @param attached what the case has so far
    /// @return what it has then; empty if there is no room for more, or no such scan
    public static Optional<List<Attachment>> apply(
            Transaction unit,
            FieldVault vault,
            CaseNumber caseNumber,
            OfficerId officer,
            List<Attachment> attached,
            ScanChange change) {
        SqlScans scans = new SqlScans(unit.sql(), vault);
        List<Attachment> after = new ArrayList<>(attached);
        return switch (change) {
            case ScanChange.Add(var document, var scan) -> {
                Attachment added = new Attachment(document, scan.sha256(), scan.pages());
                after.add(added);
                if (after.size() > MOST) {
                    yield Optional.empty();
                }
                scans.keep(caseNumber, new Kept(added, officer, unit.now()), scan);
                yield Optional.of(after);
            }
            case ScanChange.Remove(var sha256) -> {
                after.removeIf(each -> each.sha256().equals(sha256));
                yield scans.delete(caseNumber, sha256) ? Optional.of(after) : Optional.empty();
            }
        };
    }
}
