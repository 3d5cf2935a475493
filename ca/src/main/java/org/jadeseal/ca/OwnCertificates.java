// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jadeseal.ca.ceremony.Authority;
import org.jadeseal.ca.ceremony.Hierarchy;
import org.jadeseal.ca.ceremony.StatusSigner;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// Keeps the certificates of our own keys in the status ledger, so that whoever asks about them
/// hears "good" and not "never issued".
final class OwnCertificates {

    private final Database database;
    private final Hierarchy hierarchy;
    private final StatusLedger ledger;
    private final Set<CertificateId> known = ConcurrentHashMap.newKeySet();

    OwnCertificates(Database database, Hierarchy hierarchy, StatusLedger ledger) {
        this.database = database;
        this.hierarchy = hierarchy;
        this.ledger = ledger;
    }

    /// Enters the CAs, all of which the root has signed, and their signers of answers.
    void enterAll() {
        for (Authority authority : hierarchy.authorities()) {
            enter(IssuerId.ROOT, authority.certificate());
            var _ = statusSigner(authority.id());
        }
    }

    StatusSigner statusSigner(IssuerId issuer) {
        StatusSigner signer = hierarchy.statusSigner(issuer);
        enter(issuer, signer.certificate());
        return signer;
    }

    private void enter(IssuerId issuer, SignedCertificate certificate) {
        CertificateId id = new CertificateId(issuer, certificate.serial());
        if (!known.contains(id)) {
            database.perform(transaction -> enter(transaction, id, certificate));
            known.add(id);
        }
    }

    private void enter(Transaction transaction, CertificateId id, SignedCertificate certificate) {
        if (ledger.status(transaction, id).isEmpty()) {
            StatusChange issue = new StatusChange.Issue(id, certificate.notAfter());
            var _ = ledger.record(transaction, issue).orUndo();
            var _ = ledger.record(transaction, new StatusChange.Activate(id)).orUndo();
        }
    }
}
