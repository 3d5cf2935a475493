// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Validity;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables `issuance` and `issued_certificate` (migration `db/ca/V1_5`).
final class SqlIssuance {

    private static final String RECORD =
            """
            insert into issuance
                   (id, account, card, mandate, evidence, owner, leased_until, recorded_at, finished)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'no')
            on conflict do nothing
            """;

    private static final String RECORD_CERTIFICATE =
            """
            insert into issued_certificate
                   (issuer, serial, issuance, kind, not_before, not_after, tbs, seal)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String RECORDED =
            """
            select i.id, i.recorded_at, i.finished, c.issuer, c.serial, c.not_before, c.not_after,
                   c.tbs, c.seal, c.certificate
              from issuance i
              join issued_certificate c
                on c.issuance = i.id
             where i.id = ?
             order by c.kind desc
            """;

    private static final String UNFINISHED =
            """
            select id, recorded_at, finished
              from issuance
             where finished = 'no' and (leased_until < ? or owner = ?)
             order by recorded_at
             limit 1000
            """;

    private static final String LEASE =
            """
            update issuance
               set owner = ?, leased_until = ?
             where id = ? and finished = 'no' and (leased_until < ? or owner = ?)
            """;

    private static final String STORE_SIGNATURE =
            """
            update issued_certificate
               set certificate = ?, signed_at = ?
             where issuer = ? and serial = ? and tbs = ? and seal = ? and certificate is null
            """;

    private static final String FINISH =
            """
            update issuance
               set finished = 'signed'
             where id = ? and finished = 'no'
            """;

    /// The mandate becomes free; the numbers stay used, and on hold for ever.
    private static final String ABANDON =
            """
            update issuance
               set finished = 'abandoned', mandate = null
             where id = ? and finished = 'no'
            """;

    private static final String CERTIFICATE =
            """
            select certificate
              from issued_certificate
             where issuer = ? and serial = ? and certificate is not null
            """;

    private static final String SIGNATURE_CERTIFICATE =
            """
            select certificate
              from issued_certificate
             where issuer = ? and serial = ? and kind = 'signature' and certificate is not null
            """;

    /// Before the officer's id, in the column `account`.
    static final String OFFICER = "officer:";

    private static final String OFFICER_CERTIFICATE =
            """
            select issued.kind, issued.certificate, issuance.account
              from issued_certificate issued
              join issuance on issuance.id = issued.issuance
             where issued.issuer = ? and issued.serial = ? and issued.certificate is not null
               and issued.kind in ('officer-login', 'officer-decision')
            """;

    private static final String ALL =
            """
            select issuer, serial, certificate
              from issued_certificate
             where certificate is not null
            """;

    private final JdbcClient sql;

    SqlIssuance(JdbcClient sql) {
        this.sql = sql;
    }

    /// Answers false when the mandate was used by another issuance.
    boolean record(PreparedIssuance issuance, Lease lease, Instant now) {
        return sql.sql(RECORD)
                        .param(issuance.id().toString())
                        .param(issuance.account())
                        .param(issuance.card().map(CardId::hex).orElse(""))
                        .param(issuance.uniqueMandate().orElse(null))
                        .param(issuance.evidence())
                        .param(lease.owner())
                        .param(now.plus(lease.length()).toEpochMilli())
                        .param(now.toEpochMilli())
                        .update()
                == 1;
    }

    /// Answers false when the issuer has used this number.
    boolean record(IssuanceId issuance, PreparedCertificate certificate, String seal) {
        return sql.sql(RECORD_CERTIFICATE)
                        .params(
                                certificate.issuer().value(),
                                certificate.serial().hex(),
                                issuance.toString(),
                                certificate.kind().column(),
                                certificate.validity().notBefore().toEpochMilli(),
                                certificate.validity().notAfter().toEpochMilli(),
                                certificate.tbs().toArray(),
                                seal)
                        .update()
                == 1;
    }

    /// An issuance with its certificates, the signature certificate before the encryption
    /// certificate: both of one moment.
    Optional<RecordedIssuance> recorded(IssuanceId issuance) {
        List<RecordedIssuance> rows =
                sql.sql(RECORDED)
                        .param(issuance.toString())
                        .query((row, number) ->
                                new RecordedIssuance(
                                        progress(row, number), List.of(certificate(row))))
                        .list();
        return rows.stream().reduce(RecordedIssuance::and);
    }

    /// Those that nobody works on, oldest first, at most a thousand.
    ///
    /// @param gone a node that works on nothing now; empty for none
    List<Progress> unfinished(Instant now, String gone) {
        return sql.sql(UNFINISHED)
                .params(now.toEpochMilli(), gone)
                .query(SqlIssuance::progress)
                .list();
    }

    /// @param gone a node that works on nothing now; empty for none
    boolean lease(IssuanceId issuance, Lease lease, Instant now, String gone) {
        return sql.sql(LEASE)
                        .params(
                                lease.owner(),
                                now.plus(lease.length()).toEpochMilli(),
                                issuance.toString(),
                                now.toEpochMilli(),
                                gone)
                        .update()
                == 1;
    }

    /// Puts the signature beside the octets that were signed.
    ///
    /// @throws ChangedRecordException if other octets are recorded, or a signature is there
    void storeSignature(RecordedCertificate certificate, Instant now) {
        int stored =
                sql.sql(STORE_SIGNATURE)
                        .params(
                                certificate.certificate().orElseThrow().toArray(),
                                now.toEpochMilli(),
                                certificate.issuer().value(),
                                certificate.serial().hex(),
                                certificate.tbs().toArray(),
                                certificate.seal())
                        .update();
        if (stored != 1) {
            throw new ChangedRecordException(
                    new CertificateId(certificate.issuer(), certificate.serial()));
        }
    }

    boolean finish(IssuanceId issuance) {
        return sql.sql(FINISH).param(issuance.toString()).update() == 1;
    }

    boolean abandon(IssuanceId issuance) {
        return sql.sql(ABANDON).param(issuance.toString()).update() == 1;
    }

    /// Hands out the modulus of every RSA key that was certified; needs a snapshot.
    void forEachModulus(BiConsumer<CertificateId, BigInteger> each) {
        sql.sql(ALL)
                .query(
                        (RowCallbackHandler)
                                row -> {
                                    SignedCertificate certificate =
                                            new SignedCertificate(
                                                    Bytes.of(row.getBytes("certificate")));
                                    if (certificate.key() instanceof SubjectKey.Rsa rsa) {
                                        each.accept(
                                                new CertificateId(
                                                        new IssuerId(row.getString("issuer")),
                                                        SerialNumber.ofHex(
                                                                row.getString("serial"))),
                                                rsa.modulus());
                                    }
                                });
    }

    /// What is signed under this number for an officer.
    Optional<OfficerCertificate> officerCertificate(SerialNumber serial) {
        return sql.sql(OFFICER_CERTIFICATE)
                .params(IssuerId.OPERATIONS.value(), serial.hex())
                .query((row, _) ->
                        new OfficerCertificate(
                                Bytes.of(row.getBytes("certificate")).sha256(),
                                new OfficerId(row.getString("account").substring(OFFICER.length())),
                                row.getString("kind").equals("officer-login")
                                        ? OfficerCertificate.Use.LOGIN
                                        : OfficerCertificate.Use.DECISION,
                                serial))
                .optional();
    }

    Optional<Bytes> certificate(IssuerId issuer, SerialNumber serial) {
        return certificate(CERTIFICATE, issuer, serial);
    }

    Optional<Bytes> signatureCertificate(IssuerId issuer, SerialNumber serial) {
        return certificate(SIGNATURE_CERTIFICATE, issuer, serial);
    }

    private Optional<Bytes> certificate(String statement, IssuerId issuer, SerialNumber serial) {
        return sql.sql(statement)
                .params(issuer.value(), serial.hex())
                .query((row, _) -> Bytes.of(row.getBytes("certificate")))
                .optional();
    }

    /// Who works on an issuance, and how long without a sign of life.
    record Lease(String owner, Duration length) {}

    /// How far an issuance has come.
    record Progress(IssuanceId id, Instant recordedAt, boolean signed, boolean abandoned) {}

    /// What is recorded of one issuance.
    record RecordedIssuance(Progress progress, List<RecordedCertificate> certificates) {

        private RecordedIssuance and(RecordedIssuance more) {
            return new RecordedIssuance(
                    progress,
                    Stream.of(certificates, more.certificates).flatMap(List::stream).toList());
        }
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        String finished = row.getString("finished");
        return new Progress(
                new IssuanceId(UUID.fromString(row.getString("id"))),
                Instant.ofEpochMilli(row.getLong("recorded_at")),
                "signed".equals(finished),
                "abandoned".equals(finished));
    }

    private static RecordedCertificate certificate(ResultSet row) throws SQLException {
        return new RecordedCertificate(
                new IssuerId(row.getString("issuer")),
                SerialNumber.ofHex(row.getString("serial")),
                new Validity(
                        Instant.ofEpochMilli(row.getLong("not_before")),
                        Instant.ofEpochMilli(row.getLong("not_after"))),
                Bytes.of(row.getBytes("tbs")),
                row.getString("seal"),
                Optional.ofNullable(row.getBytes("certificate")).map(Bytes::of));
    }
}
