// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.ceremony.CeremonyPlan;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// The issuing CA has got a second key and certificate beside the first.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ANewGenerationTest {

    private static final String PLAN =
            """
            kind = trial
            organisation = 玉印試用機關
            product = Jadeseal 試用 TRIAL
            status-address = http://status.localhost:8080
            practice-statement = http://status.localhost:8080/cps
            policy-arc = 1.3.6.1.4.1.32473.1.1
            keys.root = RSA_2048
            keys.issuing = RSA_2048
            keys.other = P_256
            keys.status = P_256
            keys.certified = RSA_2048 P_256
            make = issuing-2
            present = 王小明, 李大同
            """;

    private static void hold(TrialDatabase place, TrialAuthority trial) throws IOException {
        Path plan = Files.writeString(place.folder().resolve("plan"), PLAN);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        String digest = CeremonyPlan.read(Bytes.of(PLAN.getBytes(UTF_8))).digest();
        int code =
                new CeremonyProgram(trial.clock(), new PrintStream(told, true, UTF_8))
                        .run(
                                List.of(
                                        plan.toString(),
                                        "--data",
                                        place.folder().resolve("data").toString(),
                                        "--perform",
                                        digest));
        assertThat(code).as(told.toString(UTF_8)).isZero();
    }

    @ParameterizedTest
    @BothDatabases
    void certificates_of_the_old_key_live_on_and_are_renewed_under_the_new_one(TrialDatabase place)
            throws IOException {
        HolderCard card = new HolderCard();
        TrialAuthority before = TrialAuthority.at(place);
        IssuedPair old = before.issued(before.order("F-1", card));
        activate(before, IssuerId.ISSUING, old);
        hold(place, before);
        before.close();
        before.clock().advance(Duration.ofDays(340));

        try (TrialAuthority after = TrialAuthority.again(place, before.clock(), "node-1")) {
            KeyProof proof = new HolderCard().answer(after.challenge());
            Mandate renewal = new Mandate.Renewal(old.signature().serial(), card.renewal(proof));
            IssuedPair renewed = after.issued(TrialAuthority.order(renewal, proof));

            IssuerId second = IssuerId.issuing(2);
            assertThat(after.door().certificate(second, renewed.signature().serial())).isPresent();
            assertThat(after.status(new CertificateId(IssuerId.ISSUING, old.signature().serial())))
                    .containsInstanceOf(CertificateStatus.Good.class);
            assertThat(after.door().issuers()).contains(IssuerId.ISSUING, second);
            assertThat(after.door().statusSigner(IssuerId.ISSUING)).isNotNull();
            assertThat(after.door().statusSigner(second)).isNotNull();
            var _ = after.door().lists().publish(IssuerId.ISSUING);
            var _ = after.door().lists().publish(second);
            assertThat(after.door().lists().latest(IssuerId.ISSUING)).isPresent();
            assertThat(after.door().lists().latest(second)).isPresent();
        }
    }

    private static void activate(TrialAuthority trial, IssuerId issuer, IssuedPair pair) {
        StatusChange activation =
                new StatusChange.Activate(new CertificateId(issuer, pair.signature().serial()));
        trial.database()
                .perform(transaction -> {
                    var _ = trial.door().ledger().record(transaction, activation).orUndo();
                });
    }
}
