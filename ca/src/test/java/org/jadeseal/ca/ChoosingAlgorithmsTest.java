// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.jadeseal.ca.ceremony.Algorithms;
import org.jadeseal.ca.crl.Publication;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.PairPreparation;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One kind of key for everything, from the root to the holder; certificate, list and answer are
/// judged by others.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChoosingAlgorithmsTest {

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(KeyAlgorithm.class)
    void every_kind_issues_lists_and_answers(KeyAlgorithm kind) throws GeneralSecurityException {
        KeyAlgorithm encryption = kind.isExperimental() ? KeyAlgorithm.P_384 : kind;
        Algorithms algorithms = Algorithms.all(kind).certifying(EnumSet.of(kind, encryption));
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialAuthority trial = TrialAuthority.at(place, algorithms)) {
            IssuedCertificate certificate =
                    trial.issued(trial.order("F-1", new HolderCard(kind, encryption))).signature();
            activate(trial, certificate);
            trial.clock().advance(Duration.ofMinutes(6));
            Bytes list = list(trial);
            byte[] request = request(trial, certificate);
            Bytes answer = trial.door().responder().answer(request).der();

            assertThat(kindOf(certificate)).isEqualTo(kind);
            assertThatCode(() -> javaBelievesTheList(trial, certificate, list))
                    .doesNotThrowAnyException();
            assertThatCode(() -> javaBelievesTheAnswer(trial, certificate, answer))
                    .doesNotThrowAnyException();
            if (!kind.isExperimental()) {
                opensslBelieves(trial, certificate, list, request, answer);
            }
        }
    }

    @Test
    void a_kind_that_is_not_certified_here_is_refused() {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialAuthority trial = TrialAuthority.at(place)) {
            HolderCard card = new HolderCard(KeyAlgorithm.ML_DSA_65, KeyAlgorithm.ML_DSA_65);

            PairPreparation preparation = trial.door().prepare(trial.order("F-1", card));

            assertThat(((PairPreparation.Refused) preparation).findings())
                    .extracting("rule")
                    .containsExactlyInAnyOrder("encryption-key-decrypts", "key-kind", "key-kind");
        }
    }

    @Test
    void an_installation_certifies_at_least_one_kind() {
        assertThatThrownBy(() -> Algorithms.STANDARD.certifying(Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one kind");
    }

    private static void activate(TrialAuthority trial, IssuedCertificate certificate) {
        StatusChange activate =
                new StatusChange.Activate(
                        new CertificateId(certificate.issuer(), certificate.serial()));
        trial.database()
                .perform(transaction -> {
                    var _ = trial.door().ledger().record(transaction, activate).orUndo();
                });
    }

    private static Bytes list(TrialAuthority trial) {
        return ((Publication.Published) trial.door().lists().publish(IssuerId.ISSUING)).crl().der();
    }

    private static KeyAlgorithm kindOf(IssuedCertificate certificate) {
        return KeyAlgorithm.of(new SignedCertificate(certificate.der()).key()).orElseThrow();
    }

    private static byte[] request(TrialAuthority trial, IssuedCertificate certificate) {
        var issuer = trial.door().issuerCertificate(certificate.issuer()).structure();
        CertID asked =
                new CertID(
                        new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1),
                        new DEROctetString(sha1(Der.of(issuer.getSubject()))),
                        new DEROctetString(
                                sha1(
                                        issuer.getSubjectPublicKeyInfo()
                                                .getPublicKeyData()
                                                .getBytes())),
                        new ASN1Integer(certificate.serial().value()));
        return Der.of(
                new OCSPRequest(
                        new TBSRequest(
                                null, new DERSequence(new Request(asked, null)), (Extensions) null),
                        null));
    }

    private static byte[] sha1(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void javaBelievesTheList(
            TrialAuthority trial, IssuedCertificate certificate, Bytes list)
            throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        var read = factory.generateCRL(new ByteArrayInputStream(list.toArray()));
        PKIXRevocationChecker checker = checker();
        checker.setOptions(Set.of(Option.ONLY_END_ENTITY, Option.PREFER_CRLS, Option.NO_FALLBACK));
        validate(trial, certificate, checker, List.of(read));
    }

    private static void javaBelievesTheAnswer(
            TrialAuthority trial, IssuedCertificate certificate, Bytes answer)
            throws GeneralSecurityException {
        PKIXRevocationChecker checker = checker();
        checker.setOptions(Set.of(Option.ONLY_END_ENTITY, Option.NO_FALLBACK));
        checker.setOcspResponses(
                Map.of(new SignedCertificate(certificate.der()).read(), answer.toArray()));
        validate(trial, certificate, checker, List.of());
    }

    private static PKIXRevocationChecker checker() throws GeneralSecurityException {
        return (PKIXRevocationChecker) CertPathValidator.getInstance("PKIX").getRevocationChecker();
    }

    private static void validate(
            TrialAuthority trial,
            IssuedCertificate certificate,
            PKIXRevocationChecker checker,
            List<?> lists)
            throws GeneralSecurityException {
        PKIXParameters parameters =
                new PKIXParameters(
                        Set.of(
                                new TrustAnchor(
                                        trial.door().issuerCertificate(IssuerId.ROOT).read(),
                                        null)));
        parameters.setDate(Date.from(trial.clock().instant()));
        parameters.addCertPathChecker(checker);
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        var path =
                factory.generateCertPath(
                        List.of(
                                new SignedCertificate(certificate.der()).read(),
                                trial.door().issuerCertificate(IssuerId.ISSUING).read()));
        var _ = CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    private void opensslBelieves(
            TrialAuthority trial,
            IssuedCertificate certificate,
            Bytes list,
            byte[] request,
            Bytes answer) {
        SignedCertificate root = trial.door().issuerCertificate(IssuerId.ROOT);
        SignedCertificate issuing = trial.door().issuerCertificate(IssuerId.ISSUING);
        Relying relying = new Relying(folder, root, issuing, trial.clock().instant());
        OpenSsl openssl = new OpenSsl(folder);
        openssl.keep("request.der", request);
        openssl.keep("answer.der", answer.toArray());

        assertThat(relying.openssl(certificate.der(), list)).isEqualTo(Belief.GOOD);
        assertThat(
                        openssl.says(
                                "ocsp",
                                "-issuer",
                                "issuing.pem",
                                "-serial",
                                "0x" + certificate.serial().hex(),
                                "-CAfile",
                                "root.pem",
                                "-verify_other",
                                "issuing.pem",
                                "-reqin",
                                "request.der",
                                "-respin",
                                "answer.der",
                                "-no_nonce",
                                "-attime",
                                "" + trial.clock().instant().getEpochSecond(),
                                "-validity_period",
                                "999999999"))
                .contains("Response verify OK", ": good");
    }
}
