// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `certificate_application` (migration `V2_23__certificate.sql`).
final class SqlApplications {

    private static final String OPEN =
            """
            insert into certificate_application (form, account, card, terms, renews, state, step,
                                                 rejections, made_at, version)
            values (?, ?, ?, ?, ?, 'OPEN', 0, 0, ?, 1)
            on conflict (form) do update
               set terms = excluded.terms, state = 'OPEN',
                   version = certificate_application.version + 1
             where certificate_application.pair is null
            """;

    private static final String FIND =
            """
            select form, account, card, renews, renewal_signature, task, step, origin, nonce, request, encryption_key,
                   statement, statement_signature, expected, answered, pair, rejections,
                   rejected_key, installation, version
              from certificate_application
             where form = ? and state <> 'CANCELLED'
            """;

    private static final String FIND_BY_PAIR =
            """
            select form, account, card, renews, renewal_signature, task, step, origin, nonce, request, encryption_key,
                   statement, statement_signature, expected, answered, pair, rejections,
                   rejected_key, installation, version
              from certificate_application
             where pair = ?
            """;

    private static final String KEEP_PROOF =
            """
            update certificate_application
               set task = ?, step = ?, origin = ?, nonce = ?, request = ?, encryption_key = ?,
                   statement = ?, statement_signature = ?, expected = ?, answered = ?, renewal_signature = ?,
                   installation = ?,
                   version = version + 1
             where form = ? and version = ? and state = 'OPEN'
            """;

    private static final String ISSUE =
            """
            update certificate_application
               set state = 'ISSUED', pair = ?, version = version + 1
             where form = ? and version = ? and state = 'OPEN'
            """;

    private static final String REJECT =
            """
            update certificate_application
               set request = null, rejections = rejections + 1, rejected_key = ?,
                   version = version + 1
             where form = ? and version = ? and state = 'OPEN'
            """;

    private static final String CANCEL =
            """
            update certificate_application
               set state = 'CANCELLED', request = null, version = version + 1
             where account = ? and state = 'OPEN'
            """;

    private static final String TAKE_BACK =
            """
            update certificate_application
               set state = 'CANCELLED', pair = null, request = null, version = version + 1
             where pair = ? and state = 'ISSUED'
            """;

    private SqlApplications() {}

    static void open(
            Transaction transaction, String form, AccountId account, CardId card, String terms) {
        open(transaction, form, new Certificate.Place(account, card), terms, Optional.empty());
    }

    /// @param renews the signature certificate that ends, in a renewal
    static void open(
            Transaction transaction,
            String form,
            Certificate.Place place,
            String terms,
            Optional<SerialNumber> renews) {
        transaction
                .sql()
                .sql(OPEN)
                .params(
                        Arrays.asList(
                                form,
                                place.account().value(),
                                place.card().value(),
                                terms,
                                renews.map(SerialNumber::hex).orElse(null),
                                transaction.now().toEpochMilli()))
                .update();
    }

    static Optional<ApplicationRow> find(JdbcClient sql, String form) {
        return sql.sql(FIND).params(form).query((row, _) -> application(row)).optional();
    }

    /// The application or renewal that brought a pair forth.
    static Optional<ApplicationRow> ofPair(JdbcClient sql, IssuanceId pair) {
        return sql.sql(FIND_BY_PAIR)
                .params(pair.toString())
                .query((row, _) -> application(row))
                .optional();
    }

    static void keepProof(
            Transaction transaction, ApplicationRow before, ApplicationRow.Proof proof) {
        KeyProof keys = proof.keys();
        require(
                transaction
                        .sql()
                        .sql(KEEP_PROOF)
                        .params(
                                Arrays.asList(
                                        proof.task().value(),
                                        proof.step(),
                                        keys.challenge().origin(),
                                        keys.challenge().nonce().toArray(),
                                        keys.request().toArray(),
                                        keys.encryptionKey().toArray(),
                                        keys.statement().toArray(),
                                        keys.statementSignature().toArray(),
                                        keys.decryption().expected().toArray(),
                                        keys.decryption().answered().toArray(),
                                        proof.renewal().map(Bytes::toArray).orElse(null),
                                        proof.installation().orElse(null),
                                        before.form(),
                                        before.version()))
                        .update());
    }

    static void issue(Transaction transaction, ApplicationRow before, IssuanceId pair) {
        require(
                transaction
                        .sql()
                        .sql(ISSUE)
                        .params(pair.toString(), before.form(), before.version())
                        .update());
    }

    static void reject(Transaction transaction, ApplicationRow before, String key) {
        require(
                transaction
                        .sql()
                        .sql(REJECT)
                        .params(key, before.form(), before.version())
                        .update());
    }

    /// A hold cancels what has not been issued yet (T13).
    static void cancel(Transaction transaction, AccountId account) {
        transaction.sql().sql(CANCEL).params(account.value()).update();
    }

    /// What was issued by this application will never be signed.
    static void takeBack(Transaction transaction, IssuanceId pair) {
        transaction.sql().sql(TAKE_BACK).params(pair.toString()).update();
    }

    private static void require(int changed) {
        if (changed != 1) {
            throw new IllegalStateException(
                    "the application was cancelled or changed by somebody else");
        }
    }

    private static ApplicationRow application(ResultSet row) throws SQLException {
        return new ApplicationRow(
                row.getString("form"),
                new AccountId(row.getString("account")),
                new CardId(row.getString("card")),
                Optional.ofNullable(row.getString("renews")).map(SerialNumber::ofHex),
                row.getBytes("request") == null ? Optional.empty() : Optional.of(proof(row)),
                Optional.ofNullable(row.getString("pair")).map(IssuanceId::of),
                new ApplicationRow.Rejection(
                        row.getInt("rejections"),
                        Optional.ofNullable(row.getString("rejected_key"))),
                row.getLong("version"));
    }

    private static ApplicationRow.Proof proof(ResultSet row) throws SQLException {
        String task = row.getString("task");
        return new ApplicationRow.Proof(
                new TaskId(task),
                row.getInt("step"),
                new KeyProof(
                        new KeyProof.Challenge(
                                row.getString("origin"), task, Bytes.of(row.getBytes("nonce"))),
                        Bytes.of(row.getBytes("request")),
                        Bytes.of(row.getBytes("encryption_key")),
                        Bytes.of(row.getBytes("statement")),
                        Bytes.of(row.getBytes("statement_signature")),
                        new KeyProof.Decryption(
                                Bytes.of(row.getBytes("expected")),
                                Bytes.of(row.getBytes("answered")))),
                Optional.ofNullable(row.getBytes("renewal_signature")).map(Bytes::of),
                Optional.ofNullable(row.getString("installation")));
    }
}
