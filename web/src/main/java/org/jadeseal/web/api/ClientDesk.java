// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.client.ClientEnrolment;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.client.ClientProposal;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.PreparedSingle;
import org.jadeseal.ca.issuance.ProgramApproval;
import org.jadeseal.ca.issuance.ProgramOrder;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.issuance.SinglePreparation;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.pkcs10.CertificationRequest;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.client.ClientCases;
import org.jadeseal.ra.client.ClientEntry;
import org.jadeseal.ra.form.CaseNumber;

/// Takes clients in and lets them go; the operator's command stands behind it.
public final class ClientDesk {

    private final CertificateAuthority authority;
    private final Gate gate;
    private final Database database;
    private final ClientCases cases;
    private final boolean byOfficers;

    /// @param byOfficers whether two officers decide; only a trial goes without
    public ClientDesk(
            CertificateAuthority authority,
            Gate gate,
            Database database,
            ClientCases cases,
            boolean byOfficers) {
        this.authority = authority;
        this.gate = gate;
        this.database = database;
        this.cases = cases;
        this.byOfficers = byOfficers;
    }

    /// What became of taking a client in.
    public sealed interface Enrolment {

        /// It may order.
        ///
        /// @param certificate in PEM
        record Enrolled(String certificate) implements Enrolment {}

        /// Two officers have to decide first.
        record Waits(CaseNumber caseNumber) implements Enrolment {}
    }

    /// Gives a client a certificate of the operations CA and puts it into the roster, or another
    /// certificate and other rules when it is in; the certificate before is then superseded. Where
    /// officers decide, they do so first, and the same is asked again.
    ///
    /// @param request a PKCS#10 request in PEM
    /// @throws ClientRefusedException saying why not; nothing is changed
    public Enrolment enrol(SystemActor actor, ClientName name, String request, ClientRules rules) {
        Bytes der =
                PemRequest.read(request)
                        .orElseThrow(() ->
                                new ClientRefusedException(
                                        "request must be a PKCS#10 request in PEM"));
        ClientProposal proposal =
                new ClientProposal(name, der, rules.profiles(), rules.names(), rules.allowance());
        Optional<Enrolment> interrupted = interrupted(proposal);
        if (interrupted.isPresent()) {
            return interrupted.get();
        }
        if (!byOfficers) {
            return enrol(actor, proposal, new ProgramOrder(proposal), _ -> {});
        }
        return switch (cases.enter(actor, proposal)) {
            case ClientEntry.Waits(CaseNumber number) -> new Enrolment.Waits(number);
            case ClientEntry.OtherOpen(CaseNumber number) ->
                    throw new ClientRefusedException(
                            "case "
                                    + number.value()
                                    + " asks for something else for the same client; officers"
                                    + " reject or withdraw it at the counter first");
            case ClientEntry.Decided(CaseNumber number, ProgramApproval approval) ->
                    enrol(
                            actor,
                            proposal,
                            ProgramOrder.of(approval),
                            transaction -> cases.enrolled(transaction, number));
        };
    }

    private Enrolment enrol(
            SystemActor actor,
            ClientProposal proposal,
            ProgramOrder order,
            Consumer<Transaction> closing) {
        PreparedSingle prepared = prepared(authority.prepare(order));
        Act act = act(actor, proposal.name());
        boolean _ =
                gate.act(
                        act,
                        refusal -> {
                            throw new ClientRefusedException("the gate stayed shut: " + refusal);
                        },
                        transaction -> {
                            closing.accept(transaction);
                            record(transaction, act, prepared, proposal);
                            return true;
                        });
        IssuedCertificate issued = signed(authority.signSingle(prepared.id()));
        return enrolled(new CertificateId(issued.issuer(), issued.serial()), issued.der());
    }

    private Enrolment enrolled(CertificateId certificate, Bytes der) {
        database.perform(transaction -> {
            var _ =
                    authority
                            .ledger()
                            .record(transaction, new StatusChange.Activate(certificate))
                            .orUndo();
        });
        return new Enrolment.Enrolled(CertificateText.pem(der));
    }

    /// The same was enrolled before, and the process ended before its certificate was in force: the
    /// approval is spent, and good for this certificate.
    private Optional<Enrolment> interrupted(ClientProposal proposal) {
        return database.write(unit -> recorded(unit, proposal))
                .flatMap(id ->
                        authority
                                .certificate(id.issuer(), id.serial())
                                .map(der -> enrolled(id, der)));
    }

    private Optional<CertificateId> recorded(Transaction unit, ClientProposal proposal) {
        return CertificationRequest.keyHash(proposal.request())
                .flatMap(hash -> authority.certified(unit, hash))
                .filter(id ->
                        authority
                                .clients()
                                .find(unit, proposal.name())
                                .equals(Optional.of(proposal.client(id.serial()))))
                .filter(id ->
                        authority
                                .ledger()
                                .status(unit, id)
                                .filter(CertificateStatus.Pending.class::isInstance)
                                .isPresent());
    }

    /// From now on the roster knows the new certificate only, so the one before ends here as well,
    /// whatever becomes of this process.
    private void record(
            Transaction transaction, Act act, PreparedSingle prepared, ClientProposal proposal) {
        Optional<SerialNumber> before =
                authority.clients().certificate(transaction, proposal.name());
        if (authority.clients().enrol(transaction, proposal.client(prepared.serial()))
                instanceof ClientEnrolment.NumbersTaken(ClientName other)) {
            throw new ClientRefusedException("numbers begin like those of client " + other);
        }
        gate.journal().done(transaction, act, "enrolled with " + prepared.serial());
        authority.record(transaction, prepared);
        before.ifPresent(serial -> revoke(transaction, serial, RevocationReason.SUPERSEDED));
    }

    /// Ends a client: it is taken off the roster and its certificate is revoked.
    ///
    /// @throws ClientRefusedException if there is no such client
    public void retire(Actor actor, ClientName name) {
        Act act = act(actor, name);
        boolean _ =
                gate.act(
                        act,
                        refusal -> {
                            throw new ClientRefusedException("the gate stayed shut: " + refusal);
                        },
                        transaction -> {
                            SerialNumber certificate =
                                    authority
                                            .clients()
                                            .certificate(transaction, name)
                                            .orElseThrow(() ->
                                                    new ClientRefusedException(
                                                            "there is no client " + name));
                            boolean retired = authority.clients().retire(transaction, name);
                            gate.journal().done(transaction, act, "retired");
                            revoke(
                                    transaction,
                                    certificate,
                                    RevocationReason.CESSATION_OF_OPERATION);
                            return retired;
                        });
    }

    private void revoke(Transaction transaction, SerialNumber serial, RevocationReason reason) {
        CertificateId id = new CertificateId(IssuerId.OPERATIONS, serial);
        if (authority.ledger().status(transaction, id).orElseThrow()
                instanceof CertificateStatus.Open) {
            var _ =
                    authority
                            .ledger()
                            .record(transaction, new StatusChange.Revoke(id, reason))
                            .orUndo();
        }
    }

    private static Act act(Actor actor, ClientName name) {
        return new Act(actor, Right.CHANGE_CLIENTS, Matter.of("client:" + name));
    }

    private static PreparedSingle prepared(SinglePreparation preparation) {
        return switch (preparation) {
            case SinglePreparation.Ready(PreparedSingle prepared) -> prepared;
            case SinglePreparation.Refused(List<Finding> findings) ->
                    throw new ClientRefusedException(
                            findings.stream()
                                    .map(Finding::message)
                                    .collect(Collectors.joining("; ")));
        };
    }

    private static IssuedCertificate signed(Signing<IssuedCertificate> signing) {
        return switch (signing) {
            case Signing.Signed<IssuedCertificate>(IssuedCertificate issued) -> issued;
            case Signing.Abandoned<IssuedCertificate> _ ->
                    throw new ClientRefusedException("signing took too long; run it again");
        };
    }
}
