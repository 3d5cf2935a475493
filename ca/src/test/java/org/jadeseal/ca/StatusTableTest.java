// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jadeseal.ca.crl.Crl;
import org.jadeseal.ca.crl.Publication;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What relying parties are told of a certificate in each situation, and whether they believe it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusTableTest {

    private static final TrialDatabase PLACE = TrialDatabase.sqlite();

    private static final TrialAuthority TRIAL = opened();

    private static final int NONE = -1;

    private static final int HOLD = 6;

    private static final int REMOVE = 8;

    @TempDir private static Path folder = Path.of("");

    private static Instant began = Instant.EPOCH;

    private static List<Row> rows = List.of();

    private static Optional<Crl> base = Optional.empty();

    private static Optional<Relying> relying = Optional.empty();

    /// A certificate in a situation.
    ///
    /// @param ocsp the reason in an OCSP answer, -1 when it says good
    /// @param full the reason in the full list, -1 when it is not there
    /// @param delta the reason in the delta, -1 when it is not there
    record Row(String situation, IssuedCertificate certificate, int ocsp, int full, int delta) {

        /// Pairs are issued signature first.
        int usage() {
            return Math.floorMod(rows.indexOf(this), 2) == 0 ? 4 : 5;
        }

        boolean isGood() {
            return ocsp == NONE;
        }

        @Override
        public String toString() {
            return situation;
        }
    }

    /// A quarter of an hour ago: some programs take no other time than the machine's for now.
    private static TrialAuthority opened() {
        Instant beginning = Clock.systemUTC().instant().minus(Duration.ofMinutes(15));
        return TrialAuthority.again(PLACE, new MovableClock(beginning), "node-1");
    }

    @BeforeAll
    static void play() {
        began = TRIAL.clock().instant();
        List<IssuedCertificate> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            IssuedPair pair = TRIAL.issued(TRIAL.order("F-" + i, new HolderCard()));
            all.add(pair.signature());
            all.add(pair.encryption());
        }
        for (int i = 1; i < 7; i++) {
            change(new StatusChange.Activate(id(all.get(i))));
        }
        change(new StatusChange.Hold(id(all.get(3))));
        change(new StatusChange.Hold(id(all.get(4))));
        base = Optional.of(published());
        TRIAL.clock().advance(Duration.ofMinutes(10));
        change(new StatusChange.Hold(id(all.get(2))));
        change(new StatusChange.Release(id(all.get(3))));
        change(
                new StatusChange.Revoke(
                        id(all.get(4)), RevocationReason.KEY_COMPROMISE, Optional.empty()));
        change(new StatusChange.Supersede(id(all.get(5))));
        change(new StatusChange.Lapse(id(all.get(7))));
        var _ = published();
        rows =
                List.of(
                        new Row("issued, not activated", all.get(0), HOLD, HOLD, NONE),
                        new Row("activated", all.get(1), NONE, NONE, NONE),
                        new Row("on hold", all.get(2), HOLD, HOLD, HOLD),
                        new Row("resumed", all.get(3), NONE, NONE, REMOVE),
                        new Row("on hold, then revoked", all.get(4), 1, 1, 1),
                        new Row("superseded", all.get(5), 4, 4, 4),
                        new Row("in force, second", all.get(6), NONE, NONE, NONE),
                        new Row("not activated in time", all.get(7), 5, 5, 5));
        Relying other =
                new Relying(
                        folder,
                        TRIAL.door().issuerCertificate(IssuerId.ROOT),
                        TRIAL.door().issuerCertificate(IssuerId.ISSUING),
                        TRIAL.clock().instant().plusSeconds(60));
        other.nssLearns(latest().der());
        other.gpgsmFinds(
                latest().der(), TRIAL.door().lists().latest(IssuerId.ROOT).orElseThrow().der());
        relying = Optional.of(other);
    }

    @AfterAll
    static void close() {
        relying.ifPresent(Relying::close);
        TRIAL.close();
        PLACE.close();
    }

    static List<Row> rows() {
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_lists_say_what_the_table_says(Row row) {
        assertThat(reason(latest(), row)).isEqualTo(row.full());
        assertThat(reason(delta(), row)).isEqualTo(row.delta());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_answer_says_what_the_table_says(Row row) {
        CertificateStatus status = ask(row.certificate().serial().value()).getCertStatus();

        if (row.isGood()) {
            assertThat(status).isEqualTo(CertificateStatus.GOOD);
        } else {
            assertThat(((RevokedStatus) status).getRevocationReason()).isEqualTo(row.ocsp());
        }
    }

    @Test
    void a_number_that_was_never_issued_is_on_hold_since_1970() {
        RevokedStatus status = (RevokedStatus) ask(BigInteger.TEN).getCertStatus();

        assertThat(status.getRevocationReason()).isEqualTo(HOLD);
        assertThat(status.getRevocationTime().toInstant().getEpochSecond()).isZero();
    }

    @Test
    void who_was_on_hold_before_is_revoked_since_then() {
        Row row = rows.get(4);
        RevokedStatus status =
                (RevokedStatus) ask(row.certificate().serial().value()).getCertStatus();

        assertThat(status.getRevocationTime().toInstant())
                .isEqualTo(began.truncatedTo(ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybody_believes_the_full_list(Row row) {
        Bytes certificate = row.certificate().der();
        Bytes list = latest().der();
        Bytes rootList = TRIAL.door().lists().latest(IssuerId.ROOT).orElseThrow().der();
        Relying others = relying.orElseThrow();

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(others.openssl(certificate, list))
                    .as("OpenSSL")
                    .isEqualTo(row.isGood());
            softly.assertThat(others.gnutls(certificate, list))
                    .as("GnuTLS")
                    .isEqualTo(row.isGood());
            softly.assertThat(others.nss(certificate, row.usage()))
                    .as("NSS")
                    .isEqualTo(row.isGood());
            softly.assertThat(others.gpgsm(certificate)).as("GnuPG").isEqualTo(row.isGood());
            softly.assertThat(others.java(certificate, list, rootList))
                    .as("Java")
                    .isEqualTo(row.isGood());
            softly.assertThat(others.bouncyCastle(certificate, list, rootList))
                    .as("Bouncy Castle")
                    .isEqualTo(row.isGood());
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void openssl_puts_delta_and_base_together(Row row) {
        boolean believed =
                relying.orElseThrow()
                        .openssl(row.certificate().der(), base.orElseThrow().der(), delta().der());

        assertThat(believed).isEqualTo(row.isGood());
    }

    @Test
    void full_list_and_delta_of_one_moment_have_one_number() {
        assertThat(delta().number()).isEqualTo(latest().number());
        assertThat(delta().thisUpdate()).isEqualTo(latest().thisUpdate());
        assertThat(TRIAL.door().lists().latestDelta(IssuerId.ISSUING).orElseThrow().base())
                .isEqualTo(base.orElseThrow().number());
        assertThat(TRIAL.door().lists().named("issuing-delta")).contains(delta());
    }

    private static Crl published() {
        var _ = TRIAL.door().lists().publish(IssuerId.ROOT);
        return switch (TRIAL.door().lists().publish(IssuerId.ISSUING)) {
            case Publication.Published(Crl crl) -> crl;
            case Publication.Overtaken(Crl _) -> throw new AssertionError("not published");
        };
    }

    private static Crl latest() {
        return TRIAL.door().lists().latest(IssuerId.ISSUING).orElseThrow();
    }

    private static Crl delta() {
        return TRIAL.door().lists().latestDelta(IssuerId.ISSUING).orElseThrow().crl();
    }

    private static void change(StatusChange change) {
        TRIAL.database()
                .perform(transaction -> {
                    var _ = TRIAL.door().ledger().record(transaction, change).orUndo();
                });
    }

    private static CertificateId id(IssuedCertificate certificate) {
        return new CertificateId(certificate.issuer(), certificate.serial());
    }

    private static CertificateID id(BigInteger serial)
            throws OCSPException, OperatorCreationException {
        return new CertificateID(
                new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                new X509CertificateHolder(
                        TRIAL.door().issuerCertificate(IssuerId.ISSUING).structure()),
                serial);
    }

    private static int reason(Crl crl, Row row) {
        try {
            X509CRL read =
                    (X509CRL)
                            CertificateFactory.getInstance("X.509")
                                    .generateCRL(new ByteArrayInputStream(crl.der().toArray()));
            X509CRLEntry entry = read.getRevokedCertificate(row.certificate().serial().value());
            return entry == null ? NONE : code(entry);
        } catch (CertificateException | CRLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An ENUMERATED of one octet, the last.
    private static int code(X509CRLEntry entry) {
        byte[] reason = entry.getExtensionValue("2.5.29.21");
        return reason[reason.length - 1];
    }

    private static SingleResp ask(BigInteger serial) {
        try {
            byte[] request = new OCSPReqBuilder().addRequest(id(serial)).build().getEncoded();
            OCSPResp response =
                    new OCSPResp(TRIAL.door().responder().answer(request).der().toArray());
            return ((BasicOCSPResp) response.getResponseObject()).getResponses()[0];
        } catch (OCSPException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
