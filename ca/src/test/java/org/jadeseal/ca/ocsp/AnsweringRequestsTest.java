// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.Signature;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.Der;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnsweringRequestsTest {

    private static final ASN1ObjectIdentifier EXTENDED_REVOKE =
            new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.1.9");

    private final TrialDatabase trial = TrialDatabase.sqlite();
    private final OcspFixture fixture = new OcspFixture(trial);

    @AfterEach
    void close() {
        fixture.close();
        trial.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 32, 128})
    void a_nonce_of_allowed_length_comes_back(int length) {
        byte[] nonce = new byte[length];
        Arrays.fill(nonce, (byte) 7);

        OcspAnswer answer =
                fixture.responder.answer(OcspFixture.request(List.of(ours(1)), nonce(nonce)));

        BasicOCSPResp said = OcspFixture.basic(answer);
        Extension echo = said.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        assertThat(echo.isCritical()).isFalse();
        assertThat(echo.getExtnValue().getOctets()).isEqualTo(Der.of(new DEROctetString(nonce)));
        assertThat(answer.maxAge()).isZero();
    }

    @Test
    void who_sends_no_nonce_gets_none_and_may_keep_the_answer() {
        OcspAnswer answer = fixture.responder.answer(OcspFixture.request(ours(1)));

        assertThat(OcspFixture.basic(answer).getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
                .isNull();
        assertThat(answer.maxAge()).isPositive();
    }

    @Test
    void good_is_said_in_a_basic_response_without_any_extension() {
        fixture.record(OcspFixture.issue(1), new StatusChange.Activate(OcspFixture.certificate(1)));

        OcspAnswer answer = fixture.responder.answer(OcspFixture.request(ours(1)));

        OCSPResponse response = OCSPResponse.getInstance(answer.der().toArray());
        assertThat(response.getResponseBytes().getResponseType())
                .isEqualTo(OCSPObjectIdentifiers.id_pkix_ocsp_basic);
        BasicOCSPResp said = OcspFixture.basic(answer);
        assertThat(said.hasExtensions()).isFalse();
        assertThat(said.getResponses()).hasSize(1);
        assertThat(said.getResponses()[0].hasExtensions()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 129})
    void a_nonce_of_another_length_is_malformed(int length) {
        OcspAnswer answer =
                fixture.responder.answer(
                        OcspFixture.request(List.of(ours(1)), nonce(new byte[length])));

        assertThat(OcspFixture.status(answer)).isEqualTo(OCSPResponseStatus.MALFORMED_REQUEST);
    }

    @Test
    void twenty_certificates_are_answered_and_twenty_one_are_malformed() {
        CertID[] many = LongStream.rangeClosed(1, 21).mapToObj(this::ours).toArray(CertID[]::new);

        OcspAnswer twenty = fixture.responder.answer(OcspFixture.request(Arrays.copyOf(many, 20)));
        OcspAnswer more = fixture.responder.answer(OcspFixture.request(many));

        assertThat(OcspFixture.basic(twenty).getResponses()).hasSize(20);
        assertThat(OcspFixture.status(more)).isEqualTo(OCSPResponseStatus.MALFORMED_REQUEST);
    }

    @Test
    void a_request_for_no_certificate_is_malformed() {
        OcspAnswer answer = fixture.responder.answer(OcspFixture.request());

        assertThat(OcspFixture.status(answer)).isEqualTo(OCSPResponseStatus.MALFORMED_REQUEST);
    }

    @Test
    void an_unknown_extension_is_malformed_only_when_critical() {
        ASN1ObjectIdentifier name = new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1");
        DEROctetString value = new DEROctetString(new byte[] {5, 0});

        OcspAnswer critical =
                fixture.responder.answer(
                        OcspFixture.request(List.of(ours(1)), new Extension(name, true, value)));
        OcspAnswer other =
                fixture.responder.answer(
                        OcspFixture.request(List.of(ours(1)), new Extension(name, false, value)));

        assertThat(OcspFixture.status(critical)).isEqualTo(OCSPResponseStatus.MALFORMED_REQUEST);
        assertThat(OcspFixture.status(other)).isEqualTo(OCSPResponseStatus.SUCCESSFUL);
    }

    /// RFC 6960 §4.4.6.
    @Test
    void a_service_locator_of_one_certificate_is_malformed_only_when_critical() {
        for (boolean critical : List.of(true, false)) {
            Extension locator =
                    new Extension(
                            OCSPObjectIdentifiers.id_pkix_ocsp_service_locator,
                            critical,
                            new DEROctetString(new byte[] {48, 0}));
            byte[] request =
                    Der.of(
                            new OCSPRequest(
                                    new TBSRequest(
                                            null,
                                            new DERSequence(
                                                    new Request(ours(1), new Extensions(locator))),
                                            (Extensions) null),
                                    null));

            assertThat(OcspFixture.status(fixture.responder.answer(request)))
                    .isEqualTo(
                            critical
                                    ? OCSPResponseStatus.MALFORMED_REQUEST
                                    : OCSPResponseStatus.SUCCESSFUL);
        }
    }

    @Test
    void nobody_of_ours_makes_it_unauthorized() {
        OcspAnswer answer =
                fixture.responder.answer(
                        OcspFixture.request(OcspFixture.named(OcspFixture.STRANGER, 1)));

        assertThat(OcspFixture.status(answer)).isEqualTo(OCSPResponseStatus.UNAUTHORIZED);
        assertThat(answer.maxAge()).isZero();
    }

    @Test
    void a_stranger_beside_one_of_ours_is_unknown() {
        fixture.record(OcspFixture.issue(1), new StatusChange.Activate(OcspFixture.certificate(1)));

        OcspAnswer answer =
                fixture.responder.answer(
                        OcspFixture.request(OcspFixture.named(OcspFixture.STRANGER, 1), ours(1)));

        SingleResp[] said = OcspFixture.basic(answer).getResponses();
        assertThat(said[0].getCertStatus()).isInstanceOf(UnknownStatus.class);
        assertThat(said[1].getCertStatus()).isEqualTo(CertificateStatus.GOOD);
    }

    @Test
    void another_ca_of_ours_beside_the_one_that_answers_is_unknown() {
        fixture.record(OcspFixture.issue(1), new StatusChange.Activate(OcspFixture.certificate(1)));

        OcspAnswer answer =
                fixture.responder.answer(
                        OcspFixture.request(ours(1), OcspFixture.named(OcspFixture.DEVICE, 1)));

        SingleResp[] said = OcspFixture.basic(answer).getResponses();
        assertThat(said[0].getCertStatus()).isEqualTo(CertificateStatus.GOOD);
        assertThat(said[1].getCertStatus()).isInstanceOf(UnknownStatus.class);
    }

    @Test
    void one_never_issued_is_on_hold_and_the_answer_says_how_that_is_meant() {
        OcspAnswer answer = fixture.responder.answer(OcspFixture.request(ours(0xBEEF)));

        SingleResp said = OcspFixture.basic(answer).getResponses()[0];
        assertThat(((RevokedStatus) said.getCertStatus()).getRevocationReason()).isEqualTo(6);
        assertThat(((RevokedStatus) said.getCertStatus()).getRevocationTime())
                .isEqualTo(Date.from(Instant.EPOCH));
        assertThat(OcspFixture.basic(answer).getExtension(EXTENDED_REVOKE).isCritical()).isFalse();
        assertThat(said.hasExtensions()).isFalse();
    }

    @Test
    void an_impossible_number_was_never_issued() {
        OcspAnswer answer = fixture.responder.answer(OcspFixture.request(ours(-5), ours(0)));

        assertThat(OcspFixture.basic(answer).getResponses())
                .allMatch(said -> said.getCertStatus() instanceof RevokedStatus);
    }

    @Test
    void good_lives_longer_than_what_may_change_soon() {
        fixture.record(
                OcspFixture.issue(1),
                new StatusChange.Activate(OcspFixture.certificate(1)),
                OcspFixture.issue(2));

        SingleResp[] said =
                OcspFixture.basic(fixture.responder.answer(OcspFixture.request(ours(1), ours(2))))
                        .getResponses();

        assertThat(life(said[0])).isEqualTo(Duration.ofHours(1));
        assertThat(life(said[1])).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void an_expired_certificate_keeps_its_status_and_gets_an_archive_cutoff() {
        fixture.record(OcspFixture.issue(1), new StatusChange.Activate(OcspFixture.certificate(1)));
        fixture.clock.advance(Duration.ofDays(366));
        fixture.record(OcspFixture.issue(2));

        SingleResp said =
                OcspFixture.basic(fixture.responder.answer(OcspFixture.request(ours(1))))
                        .getResponses()[0];

        assertThat(said.getCertStatus()).isEqualTo(CertificateStatus.GOOD);
        assertThat(
                        said.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff)
                                .getExtnValue()
                                .getOctets())
                .isEqualTo(Der.of(new ASN1GeneralizedTime(Date.from(OcspFixture.BEGINNING))));
    }

    @Test
    void without_the_database_it_says_try_later_and_never_good() {
        fixture.record(OcspFixture.issue(1), new StatusChange.Activate(OcspFixture.certificate(1)));
        fixture.database.close();
        fixture.nanos.addAndGet(Duration.ofSeconds(2).toNanos() + 1);

        OcspAnswer answer = fixture.responder.answer(OcspFixture.request(ours(1)));

        assertThat(OcspFixture.status(answer)).isEqualTo(OCSPResponseStatus.TRY_LATER);
    }

    @Test
    void with_its_clock_in_doubt_it_says_try_later_and_never_good() {
        fixture.record(OcspFixture.issue(1), new StatusChange.Activate(OcspFixture.certificate(1)));
        fixture.clock.advance(Duration.ofSeconds(-10));
        fixture.nanos.addAndGet(Duration.ofSeconds(2).toNanos() + 1);

        OcspAnswer answer = fixture.responder.answer(OcspFixture.request(ours(1)));

        assertThat(OcspFixture.status(answer)).isEqualTo(OCSPResponseStatus.TRY_LATER);
    }

    @Test
    void its_time_is_the_one_at_which_the_ledger_was_read() {
        fixture.record(OcspFixture.issue(1));

        BasicOCSPResp answer =
                OcspFixture.basic(fixture.responder.answer(OcspFixture.request(ours(1))));

        assertThat(answer.getProducedAt()).isEqualTo(Date.from(OcspFixture.NOW));
        assertThat(answer.getResponses()[0].getThisUpdate()).isEqualTo(Date.from(OcspFixture.NOW));
    }

    @Test
    void a_certificate_is_named_in_the_answer_as_in_the_request() {
        fixture.record(OcspFixture.issue(1));
        CertID sha256 = ours(1);
        CertID sha1 = OcspFixture.namedWithSha1(OcspFixture.ISSUING, 1);

        SingleResp[] said =
                OcspFixture.basic(fixture.responder.answer(OcspFixture.request(sha1, sha256)))
                        .getResponses();

        assertThat(said[0].getCertID().toASN1Primitive()).isEqualTo(sha1);
        assertThat(said[1].getCertID().toASN1Primitive()).isEqualTo(sha256);
        assertThat(said)
                .allSatisfy(one ->
                        assertThat(((RevokedStatus) one.getCertStatus()).getRevocationReason())
                                .isEqualTo(6));
    }

    @Test
    void revoked_without_a_reason_says_none_and_lives_as_long_as_good() {
        fixture.record(
                OcspFixture.issue(1),
                new StatusChange.Revoke(OcspFixture.certificate(1), RevocationReason.UNSPECIFIED));

        SingleResp said =
                OcspFixture.basic(fixture.responder.answer(OcspFixture.request(ours(1))))
                        .getResponses()[0];

        assertThat(((RevokedStatus) said.getCertStatus()).hasRevocationReason()).isFalse();
        assertThat(life(said)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void nobody_looks_at_the_signature_of_a_request() {
        fixture.record(OcspFixture.issue(1));
        Signature nonsense =
                new Signature(
                        new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.2")),
                        new DERBitString(new byte[] {1, 2, 3}));
        TBSRequest content = OCSPRequest.getInstance(OcspFixture.request(ours(1))).getTbsRequest();

        OcspAnswer answer = fixture.responder.answer(Der.of(new OCSPRequest(content, nonsense)));

        assertThat(OcspFixture.status(answer)).isEqualTo(OCSPResponseStatus.SUCCESSFUL);
    }

    @Test
    void who_asks_again_within_a_minute_gets_the_same_octets_for_the_rest_of_their_time() {
        fixture.record(OcspFixture.issue(1), new StatusChange.Activate(OcspFixture.certificate(1)));
        OcspAnswer first = fixture.responder.answer(OcspFixture.request(ours(1)));

        fixture.clock.advance(Duration.ofSeconds(59));
        fixture.record(OcspFixture.issue(2));
        OcspAnswer again = fixture.responder.answer(OcspFixture.request(ours(1)));
        fixture.clock.advance(Duration.ofSeconds(1));
        fixture.record(OcspFixture.issue(3));
        OcspAnswer later = fixture.responder.answer(OcspFixture.request(ours(1)));

        assertThat(again.der()).isEqualTo(first.der());
        assertThat(again.maxAge()).isEqualTo(first.maxAge().minusSeconds(59));
        assertThat(later.producedAt()).isEqualTo(OcspFixture.NOW.plusSeconds(60));
    }

    @Test
    void who_asks_again_after_a_change_is_told_of_it_at_once() {
        fixture.record(OcspFixture.issue(1), new StatusChange.Activate(OcspFixture.certificate(1)));
        var _ = fixture.responder.answer(OcspFixture.request(ours(1)));

        fixture.record(
                new StatusChange.Revoke(
                        OcspFixture.certificate(1), RevocationReason.KEY_COMPROMISE));
        OcspAnswer answer = fixture.responder.answer(OcspFixture.request(ours(1)));

        assertThat(OcspFixture.basic(answer).getResponses()[0].getCertStatus())
                .isInstanceOf(RevokedStatus.class);
    }

    @Test
    void what_was_answered_before_is_not_repeated_when_the_database_is_away() {
        fixture.record(OcspFixture.issue(1), new StatusChange.Activate(OcspFixture.certificate(1)));
        var _ = fixture.responder.answer(OcspFixture.request(ours(1)));

        fixture.database.close();
        fixture.nanos.addAndGet(Duration.ofSeconds(2).toNanos() + 1);
        OcspAnswer answer = fixture.responder.answer(OcspFixture.request(ours(1)));

        assertThat(OcspFixture.status(answer)).isEqualTo(OCSPResponseStatus.TRY_LATER);
    }

    @Test
    void every_issuer_has_a_signer_of_its_own() {
        OcspAnswer answer =
                fixture.responder.answer(
                        OcspFixture.request(OcspFixture.named(OcspFixture.DEVICE, 1)));

        assertThat(OcspFixture.basic(answer).getCerts()[0].toASN1Structure())
                .isEqualTo(OcspFixture.DEVICE.statusSigner().certificate().structure());
    }

    @Test
    void whatever_comes_there_is_an_answer() {
        Random random = new Random(20261122);
        byte[] good = OcspFixture.request(List.of(ours(1)), nonce(new byte[] {1, 2, 3}));
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int change = random.nextInt(4); change >= 0; change--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }

            OcspAnswer answer = fixture.responder.answer(bad);

            assertThat(OcspFixture.status(answer)).isIn(0, 1, 6);
        }
        assertThat(OcspFixture.status(fixture.responder.answer(new byte[5000]))).isEqualTo(1);
        assertThat(OcspFixture.status(fixture.responder.answerGet("MEIw%4"))).isEqualTo(1);
        assertThat(OcspFixture.status(fixture.responder.answerGet("玉印"))).isEqualTo(1);
    }

    private CertID ours(long serial) {
        return OcspFixture.named(OcspFixture.ISSUING, serial);
    }

    private static Duration life(SingleResp said) {
        return Duration.between(said.getThisUpdate().toInstant(), said.getNextUpdate().toInstant());
    }

    private static Extension nonce(byte[] nonce) {
        return new Extension(
                OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                false,
                new DEROctetString(Der.of(new DEROctetString(nonce))));
    }
}
