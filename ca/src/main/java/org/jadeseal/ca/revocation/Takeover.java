// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes over into the ledger what was published and is not known there, after a database was put
/// back from a backup. Never makes a status milder: what is revoked here stays so, and what is on
/// hold here and not listed there stays on hold (T5).
public final class Takeover {

    private Takeover() {}

    /// What was published of a certificate.
    ///
    /// @param notAfter of the certificate; where nobody has it, no earlier than it can be
    /// @param reason empty while it is on hold, or nobody knows more than that it exists
    /// @param since the first moment of distrust
    /// @param invalidityDate since when the key is known to be compromised
    public record Published(
            CertificateId certificate,
            Instant notAfter,
            Optional<RevocationReason> reason,
            Instant since,
            Optional<Instant> invalidityDate) {}

    /// The status as it is and as it has to become.
    ///
    /// @param before empty when the certificate is not known here
    public record Step(
            Published published, Optional<CertificateStatus> before, CertificateStatus after) {}

    /// What has to change; empty when the ledger is as strict already.
    public static Optional<Step> step(JdbcClient sql, Published published) {
        Optional<CertificateStatus> before =
                new SqlStatusLedger(sql).find(published.certificate()).map(StatusEntry::status);
        return after(published, before).map(after -> new Step(published, before, after));
    }

    private static Optional<CertificateStatus> after(
            Published published, Optional<CertificateStatus> before) {
        if (before.isEmpty()) {
            return Optional.of(
                    published
                            .reason()
                            .<CertificateStatus>map(reason ->
                                    new CertificateStatus.Revoked(reason, published.since()))
                            .orElseGet(() -> held(published.since())));
        }
        return switch (before.get()) {
            case CertificateStatus.Revoked _ -> Optional.empty();
            case CertificateStatus.Open open when published.reason().isPresent() ->
                    Optional.of(
                            revoked(
                                    open.revoke(
                                            published.reason().orElseThrow(), published.since()),
                                    published.since()));
            case CertificateStatus.Good good -> Optional.of(good.hold(published.since()));
            case CertificateStatus.Pending _, CertificateStatus.Held _ -> Optional.empty();
        };
    }

    /// Never to become good: nobody knows whose it is.
    private static CertificateStatus held(Instant since) {
        return new CertificateStatus.Held(since, new CertificateStatus.Pending(since));
    }

    /// The first moment of distrust that anybody was told.
    private static CertificateStatus revoked(CertificateStatus.Revoked here, Instant since) {
        return new CertificateStatus.Revoked(
                here.reason(), here.since().isBefore(since) ? here.since() : since);
    }

    /// Writes a step into the ledger.
    ///
    /// @throws IllegalStateException if the status is not as it was when the step was thought out
    public static void take(Transaction transaction, Step step) {
        SqlStatusLedger sql = new SqlStatusLedger(transaction.sql());
        LedgerHead head = sql.lockedHead();
        CertificateId certificate = step.published().certificate();
        Optional<StatusEntry> present = sql.find(certificate);
        if (!present.map(StatusEntry::status).equals(step.before())) {
            throw new IllegalStateException(
                    "certificate " + certificate + " was changed meanwhile; look anew");
        }
        Instant notAfter = present.map(StatusEntry::notAfter).orElse(step.published().notAfter());
        if (present.isEmpty()) {
            StatusEntry issued =
                    new StatusEntry(
                            certificate,
                            notAfter,
                            new CertificateStatus.Pending(step.published().since()));
            StatusChange issue = new StatusChange.Issue(certificate, notAfter);
            long _ = sql.append(head, issue, issued, transaction.now());
            head = sql.lockedHead();
        }
        long _ =
                sql.append(
                        head,
                        change(step),
                        new StatusEntry(certificate, notAfter, step.after()),
                        transaction.now());
    }

    private static StatusChange change(Step step) {
        CertificateId certificate = step.published().certificate();
        return step.after() instanceof CertificateStatus.Revoked revoked
                ? new StatusChange.Revoke(
                        certificate, revoked.reason(), step.published().invalidityDate())
                : new StatusChange.Hold(certificate);
    }
}
