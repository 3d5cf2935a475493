// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.task.NewTask;

/// Puts certificates on hold, inside a unit of work: our rows, the status ledger, whatever was
/// about to be issued (T13), and the mail.
final class Holds {

    private final CertificateRooms rooms;
    private final UnsignedPairs unsigned;

    Holds(CertificateRooms rooms) {
        this.rooms = rooms;
        this.unsigned = new UnsignedPairs(rooms);
    }

    /// Cancels what is not issued yet and holds these; the ledger comes last because it is
    /// everybody's.
    void hold(Transaction unit, AccountId account, List<Certificate.Holdable> certificates) {
        cancelOpen(unit, account);
        holdSigned(
                unit,
                account,
                certificates.stream()
                        .filter(found -> SqlCertificates.find(unit.sql(), found.id()).isPresent())
                        .toList());
    }

    /// Cancels what is applied for or recorded, and not issued yet (T13).
    void cancelOpen(Transaction unit, AccountId account) {
        SqlApplications.cancel(unit, account);
        unsigned.cancel(unit, account);
    }

    private void holdSigned(
            Transaction unit, AccountId account, List<Certificate.Holdable> certificates) {
        for (Certificate.Holdable certificate : certificates) {
            SqlCertificates.replace(unit, certificate, held(certificate, unit.now()));
        }
        tell(unit, account, certificates);
        for (Certificate.Holdable certificate : certificates) {
            var _ =
                    rooms.authority()
                            .ledger()
                            .record(unit, new StatusChange.Hold(certificate.id()))
                            .orUndo();
        }
    }

    static Certificate held(Certificate.Holdable certificate, Instant now) {
        return switch (certificate) {
            case Certificate.Pending pending -> pending.hold(now);
            case Certificate.Active active -> active.hold(now);
        };
    }

    /// The card did not answer with our key at the end of a task (T1).
    void captured(Transaction unit, NewTask about) {
        AccountId account = new AccountId(about.owner().name());
        note(unit, about, account);
        hold(
                unit,
                account,
                SqlCertificates.of(unit.sql(), account).stream()
                        .filter(found -> found.core().place().card().equals(about.card()))
                        .filter(Certificate.Holdable.class::isInstance)
                        .map(Certificate.Holdable.class::cast)
                        .toList());
    }

    private void note(Transaction unit, NewTask about, AccountId account) {
        rooms.authority()
                .audit()
                .append(
                        unit,
                        new AuditEntry(
                                "job:task",
                                "system",
                                "ra.card-captured",
                                "card:" + about.card().value(),
                                AuditEntry.Outcome.FAILED,
                                "account:" + account.value(),
                                "the management key has been changed; certificates are held"));
    }

    private void tell(
            Transaction unit, AccountId account, List<Certificate.Holdable> certificates) {
        for (Certificate certificate : certificates) {
            rooms.tell(
                    unit,
                    account,
                    NoticeKind.SUSPENDED,
                    Map.of(
                            "serial-tail",
                            SerialTail.of(certificate.id()),
                            "at",
                            unit.now().toString()));
        }
    }
}
