// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.client.Client;
import org.jadeseal.ca.client.ClientRoster;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// Judges whether a client may order what it orders, against our own roster of clients (T6).
final class ClientJudge {

    private static final String CITATION = "rules of the client, T6";

    private final Database database;
    private final ClientRoster roster;
    private final StatusLedger ledger;

    ClientJudge(Database database, ClientRoster roster, StatusLedger ledger) {
        this.database = database;
        this.roster = roster;
        this.ledger = ledger;
    }

    List<Finding> judge(ClientOrder order, Instant now) {
        Findings findings = new Findings(CITATION);
        Optional<Client> client = known(roster.find(order.client()), order, findings);
        findings.require(
                certificate(order).filter(found -> found.validity().covers(now)).isPresent(),
                "client-certificate-valid",
                "certificate " + order.clientCertificate() + " of the client is not valid now");
        client.ifPresent(found -> rules(found, order, findings));
        client.ifPresent(found -> quota(found, roster.orderedToday(found.name()) + 1, findings));
        return findings.all();
    }

    /// Looks at the roster and the status again, in the transaction that records, and counts the
    /// order.
    ///
    /// @throws StaleEvidenceException if the client may no longer order this
    void judgeAgain(Transaction transaction, ClientOrder order) {
        Findings findings = new Findings(CITATION);
        Optional<Client> client = known(roster.find(transaction, order.client()), order, findings);
        CertificateId own = new CertificateId(IssuerId.OPERATIONS, order.clientCertificate());
        findings.require(
                ledger.status(transaction, own)
                        .filter(CertificateStatus.Good.class::isInstance)
                        .isPresent(),
                "client-certificate-in-force",
                "certificate " + order.clientCertificate() + " of the client is not in force");
        client.ifPresent(found -> {
            rules(found, order, findings);
            quota(found, roster.countOrder(transaction, found.name()), findings);
        });
        if (!findings.all().isEmpty()) {
            throw new StaleEvidenceException("order no longer holds: " + findings.all());
        }
    }

    private static Optional<Client> known(
            Optional<Client> found, ClientOrder order, Findings findings) {
        Optional<Client> client =
                found.filter(Client::active)
                        .filter(each -> each.certificate().equals(order.clientCertificate()));
        findings.require(
                client.isPresent(),
                "client-in-roster",
                "client " + order.client() + " must be active in the roster with its certificate");
        return client;
    }

    private Optional<SignedCertificate> certificate(ClientOrder order) {
        return new SqlIssuance(database.read())
                .certificate(IssuerId.OPERATIONS, order.clientCertificate())
                .map(SignedCertificate::new);
    }

    private static void rules(Client client, ClientOrder order, Findings findings) {
        findings.require(
                client.profiles().contains(order.profile()),
                "client-profile",
                "client may not order under profile " + order.profile().word());
        client.names()
                .faults(order.names())
                .forEach(fault -> findings.require(false, "client-names", fault));
    }

    private static void quota(Client client, int ordered, Findings findings) {
        int most = client.allowance().certificatesPerDay();
        findings.require(
                ordered <= most,
                "client-quota",
                "client may order " + most + " certificates a day and has done so");
    }
}
