// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ledger's head, its changes and the status of each certificate (migration `db/ca/V1_3`).
final class SqlStatusLedger {

    private static final String CREATE_HEAD =
            """
            insert into status_ledger (one, position, hash)
            values (1, 0, ?)
            on conflict (one) do nothing
            """;

    /// Changes nothing and takes the row's lock: from here to the commit, nobody else appends.
    private static final String LOCK_HEAD =
            """
               update status_ledger
                  set position = position
                where one = 1
            returning position, hash
            """;

    private static final String HEAD =
            """
            select position, hash
              from status_ledger
             where one = 1
            """;

    private static final String MOVE_HEAD =
            """
            update status_ledger
               set position = ?, hash = ?
             where one = 1 and position = ?
            """;

    private static final String APPEND =
            """
            insert into status_change
                   (position, issuer, serial, change, at, not_after, state, since, reason,
                    invalidity_date)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CREATE =
            """
            insert into certificate_status
                   (issuer, serial, not_after, state, since, reason, invalidity_date, position)
            values (?, ?, ?, ?, ?, ?, 0, ?)
            on conflict (issuer, serial) do nothing
            """;

    private static final String REPLACE =
            """
            update certificate_status
               set state = ?, since = ?, reason = ?, invalidity_date = ?, position = ?
             where issuer = ? and serial = ?
            """;

    private static final String FIND =
            """
            select issuer, serial, not_after, state, since, reason
              from certificate_status
             where issuer = ? and serial = ?
            """;

    /// Nearly all; what they have in common is not read a million times.
    private static final String GOOD =
            """
            select issuer, serial, not_after
              from certificate_status
             where state = 'good'
            """;

    private static final String OTHERS =
            """
            select issuer, serial, not_after, state, since, reason
              from certificate_status
             where state <> 'good'
            """;

    private static final String CHANGES_AFTER =
            """
            select position, issuer, serial, not_after, state, since, reason
              from status_change
             where position > ?
             order by position
             limit 1000
            """;

    private final JdbcClient sql;

    SqlStatusLedger(JdbcClient sql) {
        this.sql = sql;
    }

    LedgerHead head() {
        return head(HEAD).orElse(LedgerHead.EMPTY);
    }

    /// The head, which nobody else can move until this transaction ends.
    LedgerHead lockedHead() {
        return head(LOCK_HEAD).or(this::createdHead).orElseThrow();
    }

    private Optional<LedgerHead> createdHead() {
        sql.sql(CREATE_HEAD).params(LedgerHead.EMPTY.hash()).update();
        return head(LOCK_HEAD);
    }

    private Optional<LedgerHead> head(String statement) {
        return sql.sql(statement)
                .query((row, _) -> new LedgerHead(row.getLong("position"), row.getString("hash")))
                .optional();
    }

    /// Appends a change behind `before`, and puts its outcome into the table of statuses.
    ///
    /// @return its position
    long append(LedgerHead before, StatusChange change, StatusEntry entry, Instant at) {
        LedgerHead after = before.with(entry);
        StatusRow row = StatusRow.of(entry.status());
        moveHead(before, after);
        change(after.position(), change, entry, row, at);
        if (!(change instanceof StatusChange.Issue)) {
            replace(change, row, after.position());
        } else if (!create(entry, row, after.position())) {
            throw new StatusChangeRefusedException(change, "was issued before");
        }
        return after.position();
    }

    /// Appends issues behind the head, each of a certificate without a status.
    ///
    /// @return the position of the last one
    /// @throws StatusChangeRefusedException if one was issued before
    long appendIssued(List<StatusChange.Issue> issues, Instant at) {
        LedgerHead before = lockedHead();
        LedgerHead after = before;
        for (StatusChange.Issue issue : issues) {
            StatusEntry entry = issue.entry(at);
            StatusRow row = StatusRow.of(entry.status());
            after = after.with(entry);
            change(after.position(), issue, entry, row, at);
            if (!create(entry, row, after.position())) {
                throw new StatusChangeRefusedException(issue, "was issued before");
            }
        }
        moveHead(before, after);
        return after.position();
    }

    private void change(
            long position, StatusChange change, StatusEntry entry, StatusRow row, Instant at) {
        sql.sql(APPEND)
                .param(position)
                .param(entry.certificate().issuer().value())
                .param(entry.certificate().serial().hex())
                .param(Moves.name(change))
                .param(at.toEpochMilli())
                .param(entry.notAfter().toEpochMilli())
                .param(row.state())
                .param(row.since())
                .param(row.reason())
                .param(invalidityDate(change))
                .update();
    }

    private void moveHead(LedgerHead before, LedgerHead after) {
        int moved =
                sql.sql(MOVE_HEAD)
                        .params(after.position(), after.hash(), before.position())
                        .update();
        if (moved != 1) {
            throw new IllegalStateException("the status ledger moved although it was locked");
        }
    }

    /// Answers false when the certificate has a status already.
    private boolean create(StatusEntry entry, StatusRow row, long position) {
        return sql.sql(CREATE)
                        .params(
                                entry.certificate().issuer().value(),
                                entry.certificate().serial().hex(),
                                entry.notAfter().toEpochMilli(),
                                row.state(),
                                row.since(),
                                row.reason(),
                                position)
                        .update()
                == 1;
    }

    private void replace(StatusChange change, StatusRow row, long position) {
        sql.sql(REPLACE)
                .param(row.state())
                .param(row.since())
                .param(row.reason())
                .param(invalidityDate(change))
                .param(position)
                .param(change.certificate().issuer().value())
                .param(change.certificate().serial().hex())
                .update();
    }

    Optional<StatusEntry> find(CertificateId certificate) {
        return sql.sql(FIND)
                .params(certificate.issuer().value(), certificate.serial().hex())
                .query(SqlStatusLedger::entry)
                .optional();
    }

    /// Hands out every certificate; needs a snapshot to be of one moment. There may be millions of
    /// rows, and a handful of issuers.
    void forEach(Consumer<StatusEntry> each) {
        Map<String, IssuerId> issuers = new HashMap<>();
        sql.sql(GOOD)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        each.accept(
                                                new StatusEntry(
                                                        certificate(issuer(issuers, row), row, 2),
                                                        Instant.ofEpochMilli(row.getLong(3)),
                                                        new CertificateStatus.Good())));
        sql.sql(OTHERS)
                .query(
                        (RowCallbackHandler)
                                row -> each.accept(entry(issuer(issuers, row), row, 2)));
    }

    private static IssuerId issuer(Map<String, IssuerId> known, ResultSet row) throws SQLException {
        return known.computeIfAbsent(row.getString(1), IssuerId::new);
    }

    private static CertificateId certificate(IssuerId issuer, ResultSet row, int serial)
            throws SQLException {
        return new CertificateId(issuer, SerialNumber.ofHex(row.getString(serial)));
    }

    /// The next changes after a position, at most 1,000.
    List<NumberedChange> changesAfter(long position) {
        return sql.sql(CHANGES_AFTER)
                .params(position)
                .query((row, number) ->
                        new NumberedChange(row.getLong("position"), entry(row, number)))
                .list();
    }

    private static StatusEntry entry(ResultSet row, int number) throws SQLException {
        int issuer = row.findColumn("issuer");
        return entry(new IssuerId(row.getString(issuer)), row, issuer + 1);
    }

    /// @param serial the column of the serial; not_after, state, since, reason follow
    private static StatusEntry entry(IssuerId issuer, ResultSet row, int serial)
            throws SQLException {
        return new StatusEntry(
                certificate(issuer, row, serial),
                Instant.ofEpochMilli(row.getLong(serial + 1)),
                new StatusRow(
                                row.getString(serial + 2),
                                row.getLong(serial + 3),
                                row.getInt(serial + 4))
                        .status());
    }

    private static long invalidityDate(StatusChange change) {
        return change instanceof StatusChange.Revoke revoke
                ? revoke.invalidityDate().map(Instant::toEpochMilli).orElse(0L)
                : 0;
    }
}
