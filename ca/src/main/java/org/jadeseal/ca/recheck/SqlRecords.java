// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jadeseal.ca.x509.Bytes;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of issuance, status and lists (migrations `db/ca/V1_3` to `V1_6`), read only.
final class SqlRecords {

    private static final String ISSUED =
            """
            select c.issuer, c.serial, c.kind, c.not_before, c.not_after, c.tbs, c.certificate,
                   i.finished, coalesce(k.spki_sha256, '') as spki_sha256
              from issued_certificate c
              join issuance i on i.id = c.issuance
              left join seen_key k on k.issuer = c.issuer and k.serial = c.serial
             order by c.issuer, c.serial
            """;

    private static final String CHANGES =
            """
            select position, issuer, serial, at, not_after, state, since, reason, invalidity_date
              from status_change
             order by position
            """;

    private static final String STATUSES =
            """
            select position, issuer, serial, 0 as at, not_after, state, since, reason,
                   invalidity_date
              from certificate_status
             order by issuer, serial
            """;

    private static final String HEAD =
            """
            select position || ' ' || hash
              from status_ledger
            """;

    private static final String LISTS =
            """
            select issuer, number, -1 as base, position, this_update, next_update, der
              from crl
             order by position, number
            """;

    private static final String DELTAS =
            """
            select issuer, number, base, position, this_update, next_update, der
              from delta_crl
             order by number
            """;

    private static final String HEADS =
            """
            select issuer || '/' || number
              from crl_head
            """;

    private static final String LATE =
            """
            select id
              from issuance
             where finished = 'no' and recorded_at < ?
             order by id
            """;

    /// Issuances that lack a certificate; those of a subscriber have a pair.
    private static final String GONE =
            """
            select 'of issuance ' || i.id
              from issuance i
             where not exists (select 1 from issued_certificate c where c.issuance = i.id)
                or 1 = (select count(*) from issued_certificate c
                         where c.issuance = i.id and c.kind in ('signature', 'encryption'))
             order by i.id
            """;

    /// When two people said that the clock had run ahead.
    private static final String LOWERED =
            """
            select at
              from audit_entry
             where action = 'clock.lower'
             order by at
            """;

    private static final String CLIENTS =
            """
            select c.name, c.certificate, c.profiles, c.numbers, c.persons, c.organisations,
                   c.mail_domains, c.per_minute, c.per_day, coalesce(i.evidence, '') as evidence
              from client c
              left join issued_certificate k
                on k.issuer = 'operations' and k.serial = c.certificate
              left join issuance i on i.id = k.issuance
             order by c.name
            """;

    private final JdbcClient sql;

    SqlRecords(JdbcClient sql) {
        this.sql = sql;
    }

    void forEachIssued(Consumer<IssuedRow> each) {
        sql.sql(ISSUED).query((RowCallbackHandler) row -> each.accept(issued(row)));
    }

    void forEachChange(Consumer<Change> each) {
        sql.sql(CHANGES).query((RowCallbackHandler) row -> each.accept(change(row)));
    }

    /// The present statuses, each with the position of its last change.
    void forEachStatus(Consumer<Change> each) {
        sql.sql(STATUSES).query((RowCallbackHandler) row -> each.accept(change(row)));
    }

    /// Position and running hash; empty before the first change.
    Optional<String> head() {
        return sql.sql(HEAD).query(String.class).optional();
    }

    /// Full lists, in the order of what they know.
    void forEachList(Consumer<ListRow> each) {
        sql.sql(LISTS).query((RowCallbackHandler) row -> each.accept(list(row)));
    }

    void forEachDelta(Consumer<ListRow> each) {
        sql.sql(DELTAS).query((RowCallbackHandler) row -> each.accept(list(row)));
    }

    List<Long> lowered() {
        return sql.sql(LOWERED).query(Long.class).list();
    }

    /// What is served as the newest list of each issuer: issuer and number.
    List<String> newest() {
        return sql.sql(HEADS).query(String.class).list();
    }

    /// Certificates that were recorded, and are not any more.
    List<String> gone() {
        return sql.sql(GONE).query(String.class).list();
    }

    /// Issuances that nobody has finished or abandoned.
    ///
    /// @param recordedBefore milliseconds since 1970
    List<String> unfinished(long recordedBefore) {
        return sql.sql(LATE).param(recordedBefore).query(String.class).list();
    }

    List<ClientRow> clients() {
        return sql.sql(CLIENTS).query((row, _) -> client(row)).list();
    }

    private static ClientRow client(ResultSet row) throws SQLException {
        return new ClientRow(
                row.getString("name"),
                row.getString("certificate"),
                List.of(
                        row.getString("profiles").toLowerCase(Locale.ROOT),
                        row.getString("numbers"),
                        Boolean.toString(row.getInt("persons") == 1),
                        row.getString("organisations"),
                        row.getString("mail_domains"),
                        row.getString("per_minute"),
                        row.getString("per_day")),
                row.getString("evidence"));
    }

    private static IssuedRow issued(ResultSet row) throws SQLException {
        return new IssuedRow(
                row.getString("issuer"),
                row.getString("serial"),
                row.getString("kind"),
                row.getLong("not_before"),
                row.getLong("not_after"),
                Bytes.of(row.getBytes("tbs")),
                Optional.ofNullable(row.getBytes("certificate")).map(Bytes::of),
                row.getString("finished"),
                row.getString("spki_sha256"));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("position"),
                row.getString("issuer"),
                row.getString("serial"),
                row.getLong("at"),
                row.getLong("not_after"),
                new Change.Standing(
                        row.getString("state"), row.getLong("since"), row.getInt("reason")),
                row.getLong("invalidity_date"));
    }

    private static ListRow list(ResultSet row) throws SQLException {
        long base = row.getLong("base");
        return new ListRow(
                row.getString("issuer"),
                row.getLong("number"),
                base < 0 ? OptionalLong.empty() : OptionalLong.of(base),
                row.getLong("position"),
                row.getLong("this_update"),
                row.getLong("next_update"),
                Bytes.of(row.getBytes("der")));
    }
}
