// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.Validity;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `certificate` (migration `V2_23__certificate.sql`).
final class SqlCertificates {

    private static final String COLUMNS =
            """
            select issuer, serial, pair, usage, account, card, key_hash, not_before, not_after,
                   state, held_from, held_since, loaded, since, version
              from certificate
            """;

    private static final String INSERT =
            """
            insert into certificate (issuer, serial, pair, usage, account, card, key_hash,
                                     not_before, not_after, state, loaded, since, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?, 1)
            """;

    /// Compare-and-set: touches the row only while it still is what the caller read.
    private static final String REPLACE =
            """
            update certificate
               set state = ?, held_from = ?, held_since = ?, loaded = ?, since = ?,
                   version = version + 1
             where issuer = ? and serial = ? and version = ?
            """;

    private static final String REMOVE =
            """
            delete from certificate
             where pair = ? and state = 'PENDING'
            """;

    private SqlCertificates() {}

    static void insert(Transaction transaction, Certificate.Pending pending) {
        Certificate.Core core = pending.core();
        transaction
                .sql()
                .sql(INSERT)
                .params(
                        core.id().issuer().value(),
                        core.id().serial().hex(),
                        core.pair().toString(),
                        core.use().name(),
                        core.place().account().value(),
                        core.place().card().value(),
                        core.key().hex(),
                        core.validity().notBefore().toEpochMilli(),
                        core.validity().notAfter().toEpochMilli(),
                        pending.since().toEpochMilli())
                .update();
    }

    /// Stores what became of a certificate.
    ///
    /// @throws IllegalStateException if somebody else has changed it
    static void replace(Transaction transaction, Certificate before, Certificate after) {
        CertificateRow row = CertificateRow.of(after);
        int changed =
                transaction
                        .sql()
                        .sql(REPLACE)
                        .params(
                                Arrays.asList(
                                        row.state(),
                                        row.heldFrom().orElse(null),
                                        row.heldSince().orElse(null),
                                        row.loaded() ? 1 : 0,
                                        row.since(),
                                        before.id().issuer().value(),
                                        before.id().serial().hex(),
                                        before.core().version()))
                        .update();
        if (changed == 0) {
            throw new IllegalStateException(
                    "certificate " + before.id() + " was changed by somebody else; read it again");
        }
    }

    /// Forgets a pair that the authority never signed and never will.
    static void remove(Transaction transaction, IssuanceId pair) {
        transaction.sql().sql(REMOVE).params(pair.toString()).update();
    }

    static List<Certificate> of(JdbcClient sql, AccountId account) {
        return sql.sql(COLUMNS + "where account = ? order by not_before desc, pair, usage desc")
                .params(account.value())
                .query((row, _) -> certificate(row))
                .list();
    }

    static List<Certificate> ofCard(JdbcClient sql, CardId card) {
        return sql.sql(COLUMNS + "where card = ? order by not_before desc, pair, usage desc")
                .params(card.value())
                .query((row, _) -> certificate(row))
                .list();
    }

    /// @param hex as somebody typed it, with or without leading zeros
    static List<Certificate> ofSerial(JdbcClient sql, String hex) {
        return ofSerial(sql, new SerialNumber(new BigInteger(hex, 16))).stream().toList();
    }

    /// Whichever generation of the issuing CA has signed it: 128 bits of a serial are random.
    static Optional<Certificate> ofSerial(JdbcClient sql, SerialNumber serial) {
        return sql.sql(COLUMNS + "where serial = ?")
                .params(serial.hex())
                .query((row, _) -> certificate(row))
                .optional();
    }

    static List<Certificate> ofPair(JdbcClient sql, IssuanceId pair) {
        return sql.sql(COLUMNS + "where pair = ? order by usage desc")
                .params(pair.toString())
                .query((row, _) -> certificate(row))
                .list();
    }

    static Optional<Certificate> find(JdbcClient sql, CertificateId id) {
        return sql.sql(COLUMNS + "where issuer = ? and serial = ?")
                .params(id.issuer().value(), id.serial().hex())
                .query((row, _) -> certificate(row))
                .optional();
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        Certificate.Core core =
                new Certificate.Core(
                        new CertificateId(
                                new IssuerId(row.getString("issuer")),
                                SerialNumber.ofHex(row.getString("serial"))),
                        IssuanceId.of(row.getString("pair")),
                        CertificateUse.valueOf(row.getString("usage")),
                        new Certificate.Place(
                                new AccountId(row.getString("account")),
                                new CardId(row.getString("card"))),
                        Bytes.ofHex(row.getString("key_hash")),
                        new Validity(
                                Instant.ofEpochMilli(row.getLong("not_before")),
                                Instant.ofEpochMilli(row.getLong("not_after"))),
                        row.getLong("version"));
        return new CertificateRow(
                        row.getString("state"),
                        Optional.ofNullable(row.getString("held_from")),
                        Optional.of(row.getLong("held_since")),
                        row.getInt("loaded") == 1,
                        row.getLong("since"))
                .certificate(core);
    }
}
