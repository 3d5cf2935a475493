// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.jadeseal.ca.TrialIssuer;
import org.jadeseal.ca.ceremony.StatusSigner;
import org.jadeseal.ca.ocsp.CertificateAnswer.Saying;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our writer beside the structures of Bouncy Castle.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingAnAnswerTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Instant SECOND = Instant.parse("2026-01-02T03:04:05Z");

    private final StatusSigner signer = OcspFixture.ISSUING.statusSigner();

    static List<Saying> sayings() {
        return List.of(
                new Saying.Good(),
                new Saying.Revoked(NOW, 0),
                new Saying.Revoked(Instant.parse("2051-12-31T23:59:59Z"), CRLReason.keyCompromise),
                new Saying.NeverIssued(),
                new Saying.Unknown());
    }

    @ParameterizedTest
    @MethodSource("sayings")
    void the_octets_are_those_of_the_other_writer(Saying saying) {
        Bytes answer =
                new Responder(signer)
                        .answer(SECOND, List.of(said(saying), said(saying)), extensions());

        assertThat(answer).isEqualTo(byBouncyCastle(saying, answer, extensions().orElseThrow()));
    }

    private static CertificateAnswer said(Saying saying) {
        return new CertificateAnswer(
                OcspFixture.named(issuer(), 1234567),
                saying,
                NOW,
                Duration.ofHours(1),
                Optional.of(OcspFixture.BEGINNING));
    }

    private static TrialIssuer issuer() {
        return OcspFixture.ISSUING;
    }

    private static Optional<Extensions> extensions() {
        return Optional.of(
                new Extensions(
                        new Extension(
                                OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                                false,
                                new DEROctetString(Der.of(new DEROctetString(new byte[16]))))));
    }

    /// With the signature of ours, since no two of ECDSA are the same.
    private Bytes byBouncyCastle(Saying saying, Bytes ours, Extensions extensions) {
        Certificate certificate = signer.certificate().structure();
        SingleResponse single = single(saying);
        BasicOCSPResponse basic =
                new BasicOCSPResponse(
                        new ResponseData(
                                new ResponderID(
                                        new DEROctetString(
                                                IssuerHashes.ofKey("SHA-1", certificate))),
                                new ASN1GeneralizedTime(Date.from(SECOND)),
                                new DERSequence(new ASN1Encodable[] {single, single}),
                                extensions),
                        signer.signer().algorithm(),
                        basicOf(ours).getSignature(),
                        new DERSequence(certificate));
        return Bytes.of(
                Der.of(
                        new OCSPResponse(
                                new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL),
                                new ResponseBytes(
                                        OCSPObjectIdentifiers.id_pkix_ocsp_basic,
                                        new DEROctetString(Der.of(basic))))));
    }

    private static BasicOCSPResponse basicOf(Bytes answer) {
        ASN1OctetString basic =
                OCSPResponse.getInstance(answer.toArray()).getResponseBytes().getResponse();
        return BasicOCSPResponse.getInstance(basic.getOctets());
    }

    private static SingleResponse single(Saying saying) {
        return new SingleResponse(
                OcspFixture.named(issuer(), 1234567),
                switch (saying) {
                    case Saying.Good _ -> new CertStatus();
                    case Saying.Revoked(Instant since, int reason) -> revoked(since, reason);
                    case Saying.NeverIssued _ -> revoked(Instant.EPOCH, CRLReason.certificateHold);
                    case Saying.Unknown _ -> new CertStatus(2, DERNull.INSTANCE);
                },
                new ASN1GeneralizedTime(Date.from(SECOND)),
                new ASN1GeneralizedTime(Date.from(SECOND.plus(Duration.ofHours(1)))),
                new Extensions(
                        new Extension(
                                OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
                                false,
                                new DEROctetString(
                                        Der.of(
                                                new ASN1GeneralizedTime(
                                                        Date.from(OcspFixture.BEGINNING)))))));
    }

    private static CertStatus revoked(Instant since, int reason) {
        return new CertStatus(
                new RevokedInfo(
                        new ASN1GeneralizedTime(
                                Date.from(Instant.ofEpochSecond(since.getEpochSecond()))),
                        reason == 0 ? null : CRLReason.lookup(reason)));
    }
}
