// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.audit.AuditVerdict;
import org.jadeseal.ca.audit.AuditVerification;
import org.jadeseal.ca.crl.Crl;
import org.jadeseal.ca.crl.Publication;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.DatabaseUnavailableException;
import org.jadeseal.ca.database.MortalWriter;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.PreparedPair;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// A start, a pair, its activation, a list, a revocation, another list, a checkpoint, the end: the
/// process dies before each statement and on both sides of each commit of it, one life after the
/// other in the same place.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DyingAtEveryMomentTest {

    /// Longer than a node may be silent, shorter than an order is worth finishing.
    private static final Duration BETWEEN_LIVES = Duration.ofMinutes(2);

    @ParameterizedTest
    @BothDatabases
    void what_was_acknowledged_stays_and_nothing_stays_half_done(TrialDatabase place) {
        MovableClock clock = new MovableClock(TrialAuthority.MORNING);
        TrialAuthority.again(place, clock, "node-1").close();
        Acknowledged acknowledged = new Acknowledged();
        int moment = 1;

        try (Witness witness = new Witness(place.open(clock))) {
            while (!lives(place, clock, moment, acknowledged)) {
                witness.finds(acknowledged);
                clock.advance(BETWEEN_LIVES);
                moment++;
            }
            clock.advance(Duration.ofMinutes(11));
            try (TrialAuthority after = TrialAuthority.again(place, clock, "node-1")) {
                witness.findsNothingHalfDone();
                witness.finds(acknowledged);
                publish(after, acknowledged);
                assertThat(listed(after)).containsAll(acknowledged.revoked());
            }
            assertThat(verdict(place, witness)).isInstanceOf(AuditVerdict.Sound.class);
        }

        assertThat(moment).isGreaterThan(100);
        assertThat(acknowledged.lists()).hasSizeGreaterThan(20);
    }

    /// Whether the process came to its natural end.
    private static boolean lives(
            TrialDatabase place, MovableClock clock, int moment, Acknowledged acknowledged) {
        MortalWriter writer = new MortalWriter(moment);
        try (TrialAuthority trial = TrialAuthority.mortal(place, clock, writer)) {
            live(trial, "F-" + moment, acknowledged);
        } catch (DatabaseUnavailableException e) {
            assertThat(writer.death()).as("why it ended: " + e.getMessage()).isPresent();
        }
        return writer.death().isEmpty();
    }

    private static void live(TrialAuthority trial, String form, Acknowledged acknowledged) {
        PreparedPair prepared =
                trial.prepared(
                        trial.order(form, new HolderCard(KeyAlgorithm.P_256, KeyAlgorithm.P_256)));
        acknowledged.recorded(trial.recorded(prepared));
        IssuedPair pair = TrialAuthority.signed(trial.door().sign(prepared.id()));
        acknowledged.signed(pair);
        CertificateId certificate = new CertificateId(IssuerId.ISSUING, pair.signature().serial());
        record(trial, new StatusChange.Activate(certificate));
        publish(trial, acknowledged);
        record(trial, new StatusChange.Revoke(certificate, RevocationReason.KEY_COMPROMISE));
        acknowledged.revoked(certificate);
        trial.clock().advance(Duration.ofSeconds(1));
        publish(trial, acknowledged);
        trial.door().audit().checkpoint();
    }

    private static void record(TrialAuthority trial, StatusChange change) {
        trial.database()
                .perform(transaction -> {
                    var _ = trial.door().ledger().record(transaction, change).orUndo();
                });
    }

    private static void publish(TrialAuthority trial, Acknowledged acknowledged) {
        if (trial.door().lists().publish(IssuerId.ISSUING)
                instanceof Publication.Published(Crl crl)) {
            acknowledged.published(crl.number());
        }
    }

    private static List<SerialNumber> listed(TrialAuthority trial) {
        byte[] list = trial.door().lists().latest(IssuerId.ISSUING).orElseThrow().der().toArray();
        try {
            X509CRL read =
                    (X509CRL)
                            CertificateFactory.getInstance("X.509")
                                    .generateCRL(new ByteArrayInputStream(list));
            return read.getRevokedCertificates().stream()
                    .map(entry -> new SerialNumber(entry.getSerialNumber()))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static AuditVerdict verdict(TrialDatabase place, Witness witness) {
        Path data = place.folder().resolve("data");
        KeyRing ring = KeyRing.open(DataFolder.openOrCreate(data, Kind.TRIAL), new SecureRandom());
        try (ring) {
            return AuditVerification.of(
                    witness.database(),
                    AuditKey.in(ring),
                    List.of(data.resolve("audit/node-1.checkpoints")));
        }
    }
}
