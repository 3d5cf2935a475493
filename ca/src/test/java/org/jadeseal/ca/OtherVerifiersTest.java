// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.CardAuthenticationOrder;
import org.jadeseal.ca.issuance.CardAuthenticationPreparation;
import org.jadeseal.ca.issuance.CardKeyUse;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.PreparedCardAuthentication;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherVerifiersTest {

    private static final TrialDatabase PLACE = TrialDatabase.sqlite();

    private static final TrialAuthority TRIAL = TrialAuthority.at(PLACE);

    @AfterAll
    static void close() {
        TRIAL.close();
        PLACE.close();
    }

    /// GnuTLS has no name for id-pkix-ocsp-nocheck.
    private static final String NO_CHECK = "Unknown extension 1.3.6.1.5.5.7.48.1.5 ";

    private static List<Arguments> certificates = List.of();

    @BeforeAll
    static void issueAll() {
        certificates = issue();
    }

    static List<Arguments> certificates() {
        return certificates;
    }

    private static List<Arguments> issue() {
        IssuedPair pair = TRIAL.issued(TRIAL.order("F-1", new HolderCard()));
        return List.of(
                Arguments.of(IssuerId.ISSUING, pair.signature().der()),
                Arguments.of(IssuerId.ISSUING, pair.encryption().der()),
                Arguments.of(IssuerId.DEVICE, cardAuthentication()),
                Arguments.of(
                        IssuerId.ISSUING,
                        TRIAL.door().statusSigner(IssuerId.ISSUING).certificate().der()));
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void openssl_finds_the_path_and_nothing_to_complain_of(
            IssuerId issuer, Bytes certificate, @TempDir Path folder) {
        Path root = Tool.pem(folder, "root.pem", der(IssuerId.ROOT));
        Path middle = Tool.pem(folder, "middle.pem", der(issuer));
        Path end = Tool.pem(folder, "end.pem", certificate);

        Tool.Verdict verdict =
                Tool.run(
                        List.of(
                                "openssl",
                                "verify",
                                "-x509_strict",
                                "-attime",
                                "" + TrialAuthority.MORNING.plusSeconds(60).getEpochSecond(),
                                "-CAfile",
                                root.toString(),
                                "-untrusted",
                                middle.toString(),
                                end.toString()));

        assertThat(verdict).isEqualTo(new Tool.Verdict(0, end + ": OK\n"));
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void gnutls_reads_it_without_a_doubt(IssuerId issuer, Bytes certificate, @TempDir Path folder) {
        Path end = Tool.pem(folder, "end.pem", certificate);

        Tool.Verdict verdict =
                Tool.run(List.of("certtool", "--certificate-info", "--infile", end.toString()));

        assertThat(verdict.code()).isZero();
        assertThat(verdict.output().replace(NO_CHECK, ""))
                .contains("Key Usage (critical):", "Basic Constraints (critical):")
                .containsAnyOf("TRIAL")
                .doesNotContain("Unknown extension", "error", "warning");
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void the_java_platform_finds_the_path(IssuerId issuer, Bytes certificate)
            throws GeneralSecurityException {
        PKIXParameters parameters =
                new PKIXParameters(
                        Set.of(
                                new TrustAnchor(
                                        TRIAL.door().issuerCertificate(IssuerId.ROOT).read(),
                                        null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(TrialAuthority.MORNING.plusSeconds(60)));
        var path =
                CertificateFactory.getInstance("X.509")
                        .generateCertPath(
                                List.of(
                                        new SignedCertificate(certificate).read(),
                                        TRIAL.door().issuerCertificate(issuer).read()));

        CertPathValidator validator = CertPathValidator.getInstance("PKIX");

        assertThatCode(() -> validator.validate(path, parameters)).doesNotThrowAnyException();
    }

    private static Bytes der(IssuerId issuer) {
        return TRIAL.door().issuerCertificate(issuer).der();
    }

    private static Bytes cardAuthentication() {
        CardAuthenticationOrder order =
                new CardAuthenticationOrder(
                        CardKeyUse.AUTHENTICATION,
                        TrialAuthority.CARD,
                        new HolderCard().encryptionKey(),
                        TrialAuthority.approval("F-1"),
                        "T7Q2F8K");
        PreparedCardAuthentication prepared =
                switch (TRIAL.door().prepare(order)) {
                    case CardAuthenticationPreparation.Ready(PreparedCardAuthentication ready) ->
                            ready;
                    case CardAuthenticationPreparation.Refused refused ->
                            throw new AssertionError(refused.findings().toString());
                };
        TRIAL.database().perform(transaction -> TRIAL.door().record(transaction, prepared));
        return TrialAuthority.signed(TRIAL.door().signCardAuthentication(prepared.id())).der();
    }
}
