// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import org.jadeseal.ca.audit.AuditKeyFile;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.audit.CheckpointSigner;
import org.jadeseal.ca.client.ClientRoster;
import org.jadeseal.ca.client.OrderedCertificates;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.key.JudgesSeal;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.roster.Roster;

/// What the authority keeps in the database beside certificates.
record Records(
        AuditLog audit,
        StatusLedger ledger,
        Roster roster,
        ClientRoster clients,
        OrderedCertificates ordered)
        implements AutoCloseable {

    static Records open(
            DataFolder folder,
            Database database,
            String node,
            CheckpointSigner auditKey,
            JudgesSeal seal) {
        AuditKeyFile.write(
                folder.directory("audit").resolve("audit-key.pem"), auditKey.publicKey());
        AuditLog audit =
                AuditLog.open(
                        database,
                        node,
                        auditKey,
                        folder.directory("audit").resolve(node + ".checkpoints"));
        try {
            return new Records(
                    audit,
                    StatusLedger.open(database),
                    Roster.in(database),
                    ClientRoster.in(database, seal),
                    OrderedCertificates.in(database));
        } catch (RuntimeException e) {
            closeAfter(e, audit::close);
            throw e;
        }
    }

    /// Closes what is open already when the rest cannot be opened.
    static void closeAfter(RuntimeException reason, Runnable closing) {
        try {
            closing.run();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        ledger.close();
        audit.close();
    }
}
