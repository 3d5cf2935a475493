// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jadeseal.ca.StatusRow.HOLD;
import static org.jadeseal.ca.StatusRow.NONE;
import static org.jadeseal.ca.StatusRow.NO_REASON;
import static org.jadeseal.ca.StatusRow.REMOVE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
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
import org.jadeseal.ca.Scene.Act;
import org.jadeseal.ca.Scene.Acts;
import org.jadeseal.ca.Scene.Change;
import org.jadeseal.ca.crl.Crl;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What relying parties are told of a certificate in each situation, and whether they believe it.
///
/// The judges are OpenSSL, GnuTLS, NSS, the Java platform and Bouncy Castle, by full lists and by
/// OCSP. Deltas are asked of OpenSSL and Bouncy Castle alone, because the others know none:
///
/// | judge | what it does with a delta |
/// | --- | --- |
/// | GnuTLS | takes it for a full list, and `removeFromCRL` for a revocation |
/// | NSS | does not take it in: its critical extension is unknown there |
/// | Java | passes over it |
///
/// GnuPG judges too, by full lists, which it fetches itself. NSS and Java look at the end of a
/// certificate before they ask, so of what has expired they tell no status.
///
/// An account that is suspended changes nothing here: an authority knows no accounts.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusTableTest {

    private static final StatusScenes SCENES = StatusScenes.open();

    private static final TrialIssuer STRANGER =
            TrialIssuer.ec("Stranger", Instant.parse("2026-01-01T00:00:00Z"));

    private static final Instant COMPROMISED = Instant.parse("2026-01-02T03:04:05Z");

    private static final ASN1ObjectIdentifier EXTENDED_REVOKE =
            new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.1.9");

    private static final Change ACTIVATE = StatusChange.Activate::new;
    private static final Change PUT_ON_HOLD = StatusChange.Hold::new;
    private static final Change RELEASE = StatusChange.Release::new;
    private static final Change LAPSE = StatusChange.Lapse::new;
    private static final Change SUPERSEDE = StatusChange.Supersede::new;
    private static final Change COMPROMISE = StatusTableTest::compromise;

    @TempDir private static Path folder = Path.of("");

    private static Optional<StatusScenes.Kept> longAgo = Optional.empty();

    private static Optional<StatusScenes.Kept> lastHour = Optional.empty();

    private static Optional<Relying> relying = Optional.empty();

    private static Optional<Asking> asking = Optional.empty();

    private static final List<Scene> LONG_AGO =
            List.of(
                    Scene.good("expired, never revoked", acts(List.of(ACTIVATE)), NONE),
                    Scene.bad(
                            "expired, was revoked",
                            acts(List.of(ACTIVATE, COMPROMISE)),
                            1,
                            NONE,
                            Act.BEFORE),
                    Scene.bad(
                            "expired, was on hold",
                            acts(List.of(ACTIVATE, PUT_ON_HOLD)),
                            HOLD,
                            NONE,
                            Act.BEFORE),
                    Scene.bad(
                            "expired, was revoked on a delta first",
                            acts(List.of(ACTIVATE), List.of(revoke(9))),
                            9,
                            NONE,
                            Act.BETWEEN));

    /// Signature and encryption certificates in turns.
    private static final List<Scene> LAST_HOUR =
            List.of(
                    Scene.bad("issued, not activated", acts(), HOLD, NONE, Act.BEFORE),
                    Scene.good("activated before the base", acts(List.of(ACTIVATE)), NONE),
                    Scene.bad(
                            "on hold since before the base",
                            acts(List.of(ACTIVATE, PUT_ON_HOLD)),
                            HOLD,
                            NONE,
                            Act.BEFORE),
                    Scene.good(
                            "activated after it was on the base",
                            acts(List.of(), List.of(), List.of(ACTIVATE)),
                            REMOVE),
                    Scene.bad(
                            "on hold since after the base",
                            acts(List.of(ACTIVATE), List.of(PUT_ON_HOLD)),
                            HOLD,
                            HOLD,
                            Act.BETWEEN),
                    Scene.bad(
                            "not activated in 90 days",
                            acts(List.of(), List.of(), List.of(LAPSE)),
                            5,
                            5,
                            Act.BEFORE),
                    Scene.bad(
                            "on hold, not activated, then not activated in 90 days",
                            acts(List.of(PUT_ON_HOLD), List.of(), List.of(LAPSE)),
                            5,
                            5,
                            Act.BEFORE),
                    Scene.bad(
                            "on hold on the base, then revoked",
                            acts(List.of(ACTIVATE, PUT_ON_HOLD), List.of(), List.of(COMPROMISE)),
                            1,
                            1,
                            Act.BEFORE),
                    Scene.bad(
                            "on hold on a delta, then revoked",
                            acts(List.of(ACTIVATE), List.of(PUT_ON_HOLD), List.of(revoke(9))),
                            9,
                            9,
                            Act.BETWEEN),
                    Scene.good(
                            "on hold on the base, then resumed",
                            acts(List.of(ACTIVATE, PUT_ON_HOLD), List.of(), List.of(RELEASE)),
                            REMOVE),
                    Scene.good(
                            "on hold and resumed between two full lists",
                            acts(List.of(ACTIVATE), List.of(PUT_ON_HOLD), List.of(RELEASE)),
                            REMOVE),
                    Scene.bad(
                            "on hold before it was activated, then resumed",
                            acts(List.of(PUT_ON_HOLD), List.of(), List.of(RELEASE)),
                            HOLD,
                            HOLD,
                            Act.BEFORE),
                    Scene.bad(
                            "revoked, key compromised, before the base",
                            acts(List.of(ACTIVATE, COMPROMISE)),
                            1,
                            NONE,
                            Act.BEFORE),
                    revoked("revoked, key compromised", COMPROMISE, 1),
                    revoked("revoked, no reason", revoke(NO_REASON), NO_REASON),
                    revoked("revoked, affiliation changed", revoke(3), 3),
                    revoked("revoked, no longer needed", revoke(5), 5),
                    revoked("revoked, privilege withdrawn", revoke(9), 9),
                    revoked("old signature certificate after renewal", SUPERSEDE, 4),
                    Scene.good(
                            "old encryption certificate after renewal",
                            acts(List.of(ACTIVATE)),
                            NONE));

    private static Scene revoked(String situation, Change change, int reason) {
        return Scene.bad(
                situation,
                acts(List.of(ACTIVATE), List.of(), List.of(change)),
                reason,
                reason,
                Act.AFTER);
    }

    private static StatusChange compromise(CertificateId id) {
        return new StatusChange.Revoke(
                id, RevocationReason.KEY_COMPROMISE, Optional.of(COMPROMISED));
    }

    private static Change revoke(int reason) {
        return id -> new StatusChange.Revoke(id, RevocationReason.of(reason));
    }

    @SafeVarargs
    private static Acts acts(List<Change>... acts) {
        return new Acts(
                acts.length > 0 ? acts[0] : List.of(),
                acts.length > 1 ? acts[1] : List.of(),
                acts.length > 2 ? acts[2] : List.of());
    }

    @BeforeAll
    static void play() {
        longAgo = Optional.of(SCENES.longAgo(LONG_AGO));
        lastHour = Optional.of(SCENES.now(LAST_HOUR));
        SignedCertificate root = SCENES.trial().door().issuerCertificate(IssuerId.ROOT);
        SignedCertificate issuing = SCENES.trial().door().issuerCertificate(IssuerId.ISSUING);
        Relying other =
                new Relying(
                        folder, root, issuing, SCENES.trial().clock().instant().plusSeconds(60));
        other.nssLearns("nss", SCENES.full().der());
        other.nssKnowsUs("nss-ocsp");
        other.gpgsmFinds(SCENES.full().der(), SCENES.rootList().der());
        relying = Optional.of(other);
        var _ = Tool.pem(folder, "stranger.pem", STRANGER.certificate().der());
        asking = Optional.of(new Asking(folder, root, issuing, SCENES.site().ocsp()));
    }

    @AfterAll
    static void close() {
        relying.ifPresent(Relying::close);
        SCENES.close();
    }

    static List<StatusRow> rows() {
        return SCENES.rows();
    }

    static List<StatusRow> expired() {
        return SCENES.rows().stream().filter(StatusRow::expired).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_lists_say_what_the_table_says(StatusRow row) {
        assertThat(reason(SCENES.full(), row)).isEqualTo(row.full());
        assertThat(reason(SCENES.delta(), row)).isEqualTo(row.delta());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_list_says_since_when(StatusRow row) {
        Optional<Instant> listed =
                entry(SCENES.full(), row).map(entry -> entry.getRevocationDate().toInstant());

        assertThat(listed)
                .isEqualTo(row.full() == NONE ? Optional.empty() : row.since().map(this::seconds));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_answer_says_what_the_table_says(StatusRow row) {
        SingleResp answer = ask(serial(row));

        if (answer.getCertStatus() instanceof RevokedStatus status) {
            assertThat(status.hasRevocationReason() ? status.getRevocationReason() : NO_REASON)
                    .isEqualTo(row.ocsp());
            assertThat(Optional.of(status.getRevocationTime().toInstant()))
                    .isEqualTo(row.since().map(this::seconds));
        } else {
            assertThat(answer.getCertStatus()).isEqualTo(CertificateStatus.GOOD);
            assertThat(row.ocsp()).isEqualTo(NONE);
        }
    }

    private Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void of_what_has_ended_the_answer_says_since_when_statuses_are_kept(StatusRow row)
            throws java.text.ParseException {
        Extension cutoff =
                ask(serial(row)).getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);

        assertThat(cutoff != null).isEqualTo(row.expired());
        if (cutoff != null) {
            assertThat(
                            ASN1GeneralizedTime.getInstance(cutoff.getParsedValue())
                                    .getDate()
                                    .toInstant())
                    .isEqualTo(
                            SCENES.trial()
                                    .door()
                                    .issuerCertificate(IssuerId.ISSUING)
                                    .validity()
                                    .notBefore());
        }
    }

    @Test
    void of_what_was_never_issued_the_answer_says_that_revoked_may_mean_so() {
        StatusRow never = row("never issued");
        StatusRow issued = row("on hold since before the base");

        assertThat(mayMeanNeverIssued(never)).isTrue();
        assertThat(mayMeanNeverIssued(issued)).isFalse();
    }

    @Test
    void of_another_issuer_nothing_is_known() {
        Bytes certificate = row("activated before the base").certificate();

        assertThat(asking.orElseThrow().opensslUnder("stranger.pem", certificate))
                .contains("unauthorized");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybody_believes_the_full_list(StatusRow row) {
        Bytes certificate = row.certificate();
        Bytes list = SCENES.full().der();
        Bytes rootList = SCENES.rootList().der();
        Relying others = relying.orElseThrow();

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(others.openssl(certificate, list))
                    .as("OpenSSL")
                    .isEqualTo(row.byList(false));
            softly.assertThat(others.gnutls(certificate, list))
                    .as("GnuTLS")
                    .isEqualTo(row.byList(true));
            softly.assertThat(others.nss("nss", certificate, row.usage()))
                    .as("NSS")
                    .isEqualTo(row.byList(false));
            softly.assertThat(others.gpgsm(certificate)).as("GnuPG").isEqualTo(row.byList(false));
            softly.assertThat(others.java(certificate, list, rootList))
                    .as("Java")
                    .isEqualTo(row.byList(true));
            softly.assertThat(others.bouncyCastle(certificate, list, rootList))
                    .as("Bouncy Castle")
                    .isEqualTo(row.byList(true));
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void who_can_puts_delta_and_base_together(StatusRow row) {
        Bytes base = lastHour.orElseThrow().base().der();
        Bytes delta = SCENES.delta().der();
        Bytes rootList = SCENES.rootList().der();
        Relying others = relying.orElseThrow();

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(others.openssl(row.certificate(), base, delta))
                    .as("OpenSSL")
                    .isEqualTo(row.byList(false));
            softly.assertThat(
                            others.bouncyCastleWithDelta(row.certificate(), base, delta, rootList))
                    .as("Bouncy Castle")
                    .isEqualTo(row.byList(true));
        });
    }

    @Test
    void who_is_not_asked_about_deltas_does_not_know_them() {
        Bytes base = lastHour.orElseThrow().base().der();
        Bytes delta = SCENES.delta().der();
        Bytes rootList = SCENES.rootList().der();
        Relying others = relying.orElseThrow();
        Bytes resumed = row("on hold on the base, then resumed").certificate();
        Bytes held = row("on hold since after the base").certificate();
        others.nssKnowsUs("nss-delta");

        assertThat(others.gnutls(resumed, base, delta)).isEqualTo(Belief.REVOKED);
        assertThat(others.java(resumed, base, delta, rootList)).isEqualTo(Belief.REVOKED);
        assertThat(others.java(held, base, delta, rootList)).isEqualTo(Belief.GOOD);
        assertThat(others.nssTakes("nss-delta", base).code()).isZero();
        assertThat(others.nssTakes("nss-delta", delta).output())
                .contains("SEC_ERROR_CRL_UNKNOWN_CRITICAL_EXTENSION");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybody_believes_the_answer(StatusRow row) {
        Bytes certificate = row.certificate();
        Asking others = asking.orElseThrow();

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(others.openssl(certificate)).as("OpenSSL").isEqualTo(row.status());
            softly.assertThat(others.gnutls(certificate)).as("GnuTLS").isEqualTo(row.status());
            softly.assertThat(others.nss(certificate, row.usage()))
                    .as("NSS")
                    .isEqualTo(row.byOcsp(true));
            softly.assertThat(others.java(certificate)).as("Java").isEqualTo(row.byOcsp(true));
            softly.assertThat(others.bouncyCastle(certificate))
                    .as("Bouncy Castle")
                    .isEqualTo(row.byOcsp(true));
        });
    }

    @ParameterizedTest
    @MethodSource("expired")
    void who_looks_past_the_end_finds_in_the_list_what_was_before(StatusRow row) {
        assertThat(relying.orElseThrow().opensslAtAnyTime(row.certificate(), SCENES.full().der()))
                .isEqualTo(row.status());
    }

    @Test
    void what_was_on_a_delta_alone_when_it_ended_is_on_a_full_list_since() {
        StatusRow row = row("expired, was revoked on a delta first");

        assertThat(reason(longAgo.orElseThrow().base(), row)).isEqualTo(NONE);
        assertThat(reason(longAgo.orElseThrow().delta(), row)).isEqualTo(9);
        assertThat(reason(SCENES.full(), row)).isEqualTo(9);
    }

    @Test
    void what_was_on_hold_between_two_full_lists_was_on_a_delta() {
        StatusRow row = row("on hold and resumed between two full lists");

        assertThat(reason(lastHour.orElseThrow().base(), row)).isEqualTo(NONE);
        assertThat(reason(lastHour.orElseThrow().delta(), row)).isEqualTo(HOLD);
        assertThat(reason(SCENES.delta(), row)).isEqualTo(REMOVE);
    }

    @Test
    void a_known_compromise_is_dated_in_the_list() {
        Set<String> dated = new TreeSet<>();
        for (StatusRow row : rows()) {
            entry(SCENES.full(), row)
                    .filter(entry -> entry.getExtensionValue("2.5.29.24") != null)
                    .ifPresent(_ -> dated.add(row.situation()));
        }

        assertThat(dated)
                .containsExactlyInAnyOrder(
                        "expired, was revoked",
                        "on hold on the base, then revoked",
                        "revoked, key compromised",
                        "revoked, key compromised, before the base");
    }

    @Test
    void full_list_and_delta_of_one_moment_have_one_number() {
        var lists = SCENES.trial().door().lists();

        assertThat(SCENES.delta().number()).isEqualTo(SCENES.full().number());
        assertThat(SCENES.delta().thisUpdate()).isEqualTo(SCENES.full().thisUpdate());
        assertThat(lists.latestDelta(IssuerId.ISSUING).orElseThrow().base())
                .isEqualTo(lastHour.orElseThrow().base().number());
        assertThat(lists.named("issuing-delta")).contains(SCENES.delta());
    }

    private static StatusRow row(String situation) {
        return rows().stream()
                .filter(row -> row.situation().equals(situation))
                .findFirst()
                .orElseThrow();
    }

    private static BigInteger serial(StatusRow row) {
        return new SignedCertificate(row.certificate()).serial().value();
    }

    private static Optional<X509CRLEntry> entry(Crl crl, StatusRow row) {
        try {
            X509CRL read =
                    (X509CRL)
                            CertificateFactory.getInstance("X.509")
                                    .generateCRL(new ByteArrayInputStream(crl.der().toArray()));
            return Optional.ofNullable(read.getRevokedCertificate(serial(row)));
        } catch (CertificateException | CRLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int reason(Crl crl, StatusRow row) {
        return entry(crl, row).map(StatusTableTest::code).orElse(NONE);
    }

    /// An ENUMERATED of one octet, the last.
    private static int code(X509CRLEntry entry) {
        byte[] reason = entry.getExtensionValue("2.5.29.21");
        return reason == null ? NO_REASON : reason[reason.length - 1];
    }

    private static boolean mayMeanNeverIssued(StatusRow row) {
        return answer(serial(row)).getExtension(EXTENDED_REVOKE) != null;
    }

    private static SingleResp ask(BigInteger serial) {
        return answer(serial).getResponses()[0];
    }

    private static BasicOCSPResp answer(BigInteger serial) {
        try {
            CertificateID id =
                    new CertificateID(
                            new JcaDigestCalculatorProviderBuilder()
                                    .build()
                                    .get(CertificateID.HASH_SHA1),
                            new X509CertificateHolder(
                                    SCENES.trial()
                                            .door()
                                            .issuerCertificate(IssuerId.ISSUING)
                                            .structure()),
                            serial);
            byte[] request = new OCSPReqBuilder().addRequest(id).build().getEncoded();
            OCSPResp response =
                    new OCSPResp(SCENES.trial().door().responder().answer(request).der().toArray());
            return (BasicOCSPResp) response.getResponseObject();
        } catch (OCSPException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
