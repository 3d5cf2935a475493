// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jadeseal.ca.crl.Crl;
import org.jadeseal.ca.crl.Publication;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.PairOrder;
import org.jadeseal.ca.issuance.PreparedPair;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.IssuerId;

/// A process that issues a pair, activates it, publishes, revokes, publishes, writes a checkpoint,
/// and says each time what is done: somebody outside relies on it from then on.
final class DyingProcess {

    private DyingProcess() {}

    /// Lives once.
    ///
    /// @param arguments the database, the folder, the time, the form
    public static void main(String[] arguments) {
        TrialDatabase place = TrialDatabase.at(arguments[0], Path.of(arguments[1]));
        MovableClock clock = new MovableClock(Instant.parse(arguments[2]));
        try (TrialAuthority trial = TrialAuthority.again(place, clock, "node-1")) {
            HolderCard card = new HolderCard(KeyAlgorithm.P_256, KeyAlgorithm.P_256);
            begin();
            live(trial, trial.order(arguments[3], card));
        }
    }

    /// From here on moments are counted.
    private static void begin() {
        System.out.println("begun");
    }

    private static void live(TrialAuthority trial, PairOrder order) {
        PreparedPair prepared = trial.prepared(order);
        System.out.println("recorded " + trial.recorded(prepared));
        IssuedPair pair = TrialAuthority.signed(trial.door().sign(prepared.id()));
        System.out.println("signed " + pair.signature().der().hex());
        System.out.println("signed " + pair.encryption().der().hex());
        CertificateId certificate = new CertificateId(IssuerId.ISSUING, pair.signature().serial());
        change(trial, new StatusChange.Activate(certificate));
        publish(trial);
        change(trial, new StatusChange.Revoke(certificate, RevocationReason.KEY_COMPROMISE));
        System.out.println("revoked " + certificate.serial());
        trial.clock().advance(Duration.ofSeconds(1));
        publish(trial);
        trial.door().audit().checkpoint();
    }

    private static void change(TrialAuthority trial, StatusChange change) {
        trial.database()
                .perform(transaction -> {
                    var _ = trial.door().ledger().record(transaction, change).orUndo();
                });
    }

    private static void publish(TrialAuthority trial) {
        if (trial.door().lists().publish(IssuerId.ISSUING)
                instanceof Publication.Published(Crl crl)) {
            System.out.println("published " + crl.number());
        }
    }
}
