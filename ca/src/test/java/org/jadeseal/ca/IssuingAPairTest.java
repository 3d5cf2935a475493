// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.PairOrder;
import org.jadeseal.ca.issuance.PreparedPair;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuingAPairTest {

    @ParameterizedTest
    @BothDatabases
    void an_honest_order_brings_two_certificates_that_are_stored_and_on_hold(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            IssuedPair pair = trial.issued(trial.order("F-1", new HolderCard()));

            assertThat(stored(trial, pair.signature())).isEqualTo(pair.signature());
            assertThat(stored(trial, pair.encryption())).isEqualTo(pair.encryption());
            assertThat(status(trial, pair.signature()))
                    .contains(new CertificateStatus.Pending(TrialAuthority.MORNING));
            assertThat(status(trial, pair.encryption()))
                    .contains(new CertificateStatus.Pending(TrialAuthority.MORNING));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void keys_that_share_a_prime_are_found_among_all_and_the_auditors_are_told(
            TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            BigInteger prime = BigInteger.probablePrime(1024, new SecureRandom());
            IssuedPair _ = trial.issued(trial.order("F-1", new HolderCard()));
            assertThat(trial.door().brokenBySharedPrimes()).isEmpty();
            IssuedPair one = trial.issued(trial.order("F-2", HolderCard.withPrime(prime)));
            IssuedPair other = trial.issued(trial.order("F-3", HolderCard.withPrime(prime)));

            assertThat(trial.door().brokenBySharedPrimes())
                    .containsExactlyInAnyOrder(id(one.signature()), id(other.signature()));
            List<String> log = new ArrayList<>();
            trial.door().audit().export(log::add);
            assertThat(log)
                    .anyMatch(line -> line.contains("2 RSA keys share no prime"))
                    .anyMatch(line ->
                            line.contains("revoke the certificates")
                                    && line.contains(one.signature().serial().hex()));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void signing_again_answers_what_is_stored(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            IssuanceId id = trial.recorded(trial.prepared(trial.order("F-1", new HolderCard())));
            IssuedPair first = TrialAuthority.signed(trial.door().sign(id));

            IssuedPair second = TrialAuthority.signed(trial.door().sign(id));

            assertThat(second).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void nothing_is_there_to_fetch_before_it_is_signed(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            PairOrder order = trial.order("F-1", new HolderCard());

            PreparedPair prepared = trial.prepared(order);
            trial.recorded(prepared);

            assertThat(trial.door().certificate(IssuerId.ISSUING, prepared.signatureSerial()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void one_key_signs_and_the_other_encrypts(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            IssuedPair pair = trial.issued(trial.order("F-1", new HolderCard()));

            assertThat(usage(pair.signature()))
                    .isEqualTo(new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            assertThat(usage(pair.encryption())).isEqualTo(new KeyUsage(KeyUsage.keyEncipherment));
        }
    }

    private static KeyUsage usage(IssuedCertificate certificate) {
        return KeyUsage.getInstance(
                new SignedCertificate(certificate.der())
                        .structure()
                        .getTBSCertificate()
                        .getExtensions()
                        .getExtensionParsedValue(Extension.keyUsage));
    }

    private static IssuedCertificate stored(TrialAuthority trial, IssuedCertificate issued) {
        return new IssuedCertificate(
                issued.issuer(),
                issued.serial(),
                issued.validity(),
                trial.door().certificate(issued.issuer(), issued.serial()).orElseThrow());
    }

    private static Optional<CertificateStatus> status(
            TrialAuthority trial, IssuedCertificate certificate) {
        return trial.status(id(certificate));
    }

    private static CertificateId id(IssuedCertificate certificate) {
        return new CertificateId(certificate.issuer(), certificate.serial());
    }
}
