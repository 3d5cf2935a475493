// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jadeseal.ca.HolderCard;
import org.jadeseal.ca.TrialAuthority;
import org.jadeseal.ca.TrialClient;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.CardAuthenticationOrder;
import org.jadeseal.ca.issuance.CardAuthenticationPreparation;
import org.jadeseal.ca.issuance.CardKeyUse;
import org.jadeseal.ca.issuance.PreparedCardAuthentication;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ParameterizedClass
@BothDatabases
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecheckingTest {

    private static Clock now = Clock.fixed(TrialAuthority.MORNING, ZoneOffset.UTC);

    private final TrialDatabase place;

    private final TrialDatabase copy;

    RecheckingTest(TrialDatabase place) {
        this.place = place;
        this.copy = place.copy();
    }

    /// Two pairs, one certificate of them revoked and one on hold, two lists with their deltas, two
    /// answers; and a card's attestation key.
    @BeforeParameterizedClassInvocation
    static void a_trial_that_has_seen_something(TrialDatabase place) throws IOException {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            CertificateId first = activated(trial, "F-1");
            CertificateId second = activated(trial, "F-2");
            trial.clock().advance(Duration.ofSeconds(5));
            keep(place, answer(trial, first), "ocsp-good.der");
            var _ = trial.door().lists().publish(IssuerId.ISSUING);
            trial.clock().advance(Duration.ofMinutes(1));
            record(trial, new StatusChange.Revoke(first, RevocationReason.KEY_COMPROMISE));
            record(trial, new StatusChange.Hold(second));
            trial.clock().advance(Duration.ofSeconds(5));
            keep(place, answer(trial, first), "ocsp-revoked.der");
            var _ = trial.door().lists().publish(IssuerId.ISSUING);
            attest(trial);
            var _ = TrialClient.enrolled(trial, "shop", TrialClient.NAMES, 10);
            now = Clock.fixed(trial.clock().instant().plusSeconds(3600), ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void copied() throws IOException {
        copy(place.folder().resolve("data/authority"), copy.folder().resolve("authority"));
        for (String answer : List.of("ocsp-good.der", "ocsp-revoked.der")) {
            Files.copy(place.folder().resolve(answer), copy.folder().resolve(answer));
        }
    }

    @AfterEach
    void remove() {
        copy.close();
    }

    @Test
    void what_nobody_touched_is_as_recorded() {
        String told = recheck(0);

        assertThat(told)
                .contains("6 certificates", "2 answers of OCSP: all as recorded", "OpenSSL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "update issued_certificate set certificate = (select certificate from issued_certificate where kind = 'encryption' order by serial limit 1) where kind = 'signature' # it bears another number",
                "update issued_certificate set certificate = cut(certificate) where kind = 'signature' # its signature does not verify",
                "update issued_certificate set tbs = cut(tbs) # what is signed is not what was recorded",
                "update issued_certificate set not_after = not_after + 1000 # its validity is not the one recorded",
                "update issued_certificate set kind = 'card-authentication' where kind = 'encryption' # must not have keyUsage",
                "update issued_certificate set certificate = null where kind = 'encryption' # and it is not signed",
                "delete from issued_certificate where kind = 'encryption' # its record is gone",
                "update issuance set finished = 'no' # nobody has finished it",
                "delete from seen_key # its key is not kept as seen",
                "update certificate_status set state = 'good', since = 0, reason = 0 where state = 'revoked' # the ledger says",
                "delete from certificate_status where state = 'held' # the table",
                "update status_change set reason = 4 where state = 'revoked' # a change was altered or lost",
                "delete from status_change where position = 9 # after position 8 came 10",
                "update status_change set at = at + 60000 where state = 'revoked' # the ledger then [0 0]",
                "update client set per_day = 1000000 # not those for which its certificate was issued",
                "update client set certificate = (select serial from issued_certificate where kind = 'signature' order by serial limit 1) # was not issued for it",
                "update crl set number = number + 1 where number = (select max(number) from crl) # it bears another number",
                "update crl set position = position + 2 where number = (select min(number) from crl) # should be",
                "update crl set der = (select der from crl order by number limit 1) # its times are not those recorded",
                "update crl set this_update = 0 where number = (select max(number) from crl) # its time does not grow",
                "update crl_head set number = number - 1 # and not the one that is served",
                "update delta_crl set der = (select der from crl order by number limit 1) # it belongs to another list"
            })
    void what_somebody_changed_is_found(String change, String otherwise) {
        assertThat(copy.change(cutting(change))).isPositive();

        String told = recheck(1);

        assertThat(told).contains(otherwise);
    }

    @Test
    void an_answer_that_was_changed_is_found() throws IOException {
        Path answer = copy.folder().resolve("ocsp-good.der");
        byte[] octets = Files.readAllBytes(answer);
        octets[60] ^= 1;
        Files.write(answer, octets);

        String told = recheck(1);

        assertThat(told).contains("ocsp-good.der");
    }

    @Test
    void another_ca_in_the_folder_is_found() throws IOException {
        Files.copy(
                copy.folder().resolve("authority/device.cer"),
                copy.folder().resolve("authority/issuing.cer"),
                StandardCopyOption.REPLACE_EXISTING);

        String told = recheck(1);

        assertThat(told).contains("its signature does not verify", "OpenSSL does not accept it");
    }

    @Test
    void a_folder_without_a_database_is_not_called_right() {
        assertThat(run(List.of("--data", copy.folder().toString()))).startsWith("2 not checked");
        assertThat(run(List.of())).startsWith("2 usage");
    }

    private String recheck(int exit) {
        String told = run(List.of("--data", copy.folder().toString(), "--database", copy.option()));
        assertThat(told).startsWith(exit + " ");
        return told;
    }

    private static String run(List<String> arguments) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int exit =
                RecheckProgram.run(
                        arguments, now, new PrintStream(told, true, StandardCharsets.UTF_8));
        return exit + " " + told.toString(StandardCharsets.UTF_8);
    }

    /// Whose last octet is another one, in the words of this database.
    private String cutting(String change) {
        String cut =
                place.address() instanceof DatabaseAddress.Sqlite
                        ? "cast(substr($1, 1, length($1) - 1) || x'00' as blob)"
                        : "substr($1, 1, length($1) - 1) || '\\\\x00'::bytea";
        return change.replaceAll("\\bcut\\((\\w+)\\)", cut);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static CertificateId activated(TrialAuthority trial, String form) {
        HolderCard card = new HolderCard(KeyAlgorithm.RSA_2048, KeyAlgorithm.P_256);
        CertificateId certificate =
                new CertificateId(
                        IssuerId.ISSUING,
                        trial.issued(trial.order(form, card)).signature().serial());
        record(trial, new StatusChange.Activate(certificate));
        return certificate;
    }

    private static void attest(TrialAuthority trial) {
        CardAuthenticationOrder order =
                new CardAuthenticationOrder(
                        CardKeyUse.ATTESTATION,
                        TrialAuthority.CARD,
                        new HolderCard().encryptionKey(),
                        TrialAuthority.approval("F-1"),
                        "T7Q2F8K");
        if (trial.door().prepare(order)
                instanceof
                CardAuthenticationPreparation.Ready(PreparedCardAuthentication prepared)) {
            trial.database().perform(transaction -> trial.door().record(transaction, prepared));
            var _ = TrialAuthority.signed(trial.door().signCardAuthentication(prepared.id()));
        }
    }

    private static void record(TrialAuthority trial, StatusChange change) {
        trial.database()
                .perform(transaction -> {
                    var _ = trial.door().ledger().record(transaction, change).orUndo();
                });
    }

    private static void keep(TrialDatabase place, byte[] answer, String name) throws IOException {
        Files.write(place.folder().resolve(name), answer);
    }

    private static byte[] answer(TrialAuthority trial, CertificateId certificate) {
        X509Certificate issuer = trial.door().issuerCertificate(IssuerId.ISSUING).read();
        trial.database().perform(transaction -> {}); // the ledger is read anew
        try {
            byte[] request =
                    new OCSPReqBuilder()
                            .addRequest(
                                    new CertificateID(
                                            new JcaDigestCalculatorProviderBuilder()
                                                    .build()
                                                    .get(CertificateID.HASH_SHA1),
                                            new X509CertificateHolder(issuer.getEncoded()),
                                            certificate.serial().value()))
                            .build()
                            .getEncoded();
            return trial.door().responder().answer(request).der().toArray();
        } catch (IOException
                | OCSPException
                | OperatorCreationException
                | CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
