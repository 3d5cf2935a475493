// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.client.Allowance;
import org.jadeseal.ca.client.Client;
import org.jadeseal.ca.client.ClientEnrolment;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.client.ClientProposal;
import org.jadeseal.ca.client.NameSpace;
import org.jadeseal.ca.client.OrderProfile;
import org.jadeseal.ca.issuance.ClientOrder;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.PreparedSingle;
import org.jadeseal.ca.issuance.ProgramOrder;
import org.jadeseal.ca.issuance.SinglePreparation;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.Affiliation;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.MailboxAddress;
import org.jadeseal.ca.x509.OrganisationIdentifier;
import org.jadeseal.ca.x509.SubjectName;
import org.jadeseal.ca.x509.SubscriberNames;

/// A program with a certificate of the operations CA that orders certificates, honest unless said
/// otherwise.
public final class TrialClient {

    static final SubjectName PERSON = new SubjectName("林", "美華", "林美華", "9001000000000001");

    public static final NameSpace NAMES =
            new NameSpace("9001", true, Map.of("NTRTW-04595257", "範例公司"), Set.of("example.tw"));

    private final TrialAuthority trial;
    private final IssuedCertificate own;
    private final ClientName name;

    private TrialClient(TrialAuthority trial, ClientName name, IssuedCertificate own) {
        this.trial = trial;
        this.name = name;
        this.own = own;
    }

    public static TrialClient enrolled(
            TrialAuthority trial, String name, NameSpace names, int perDay) {
        ClientName called = new ClientName(name);
        PreparedSingle prepared =
                ready(
                        trial.door()
                                .prepare(
                                        new ProgramOrder(
                                                new ClientProposal(
                                                        called,
                                                        request(trial),
                                                        Set.of(OrderProfile.SIGNATURE),
                                                        names,
                                                        new Allowance(600, perDay)))));
        trial.database().perform(unit -> trial.door().record(unit, prepared));
        IssuedCertificate own = TrialAuthority.signed(trial.door().signSingle(prepared.id()));
        TrialClient client = new TrialClient(trial, called, own);
        ClientEnrolment enrolment =
                trial.database()
                        .write(unit -> {
                            var _ =
                                    trial.door()
                                            .ledger()
                                            .record(unit, new StatusChange.Activate(client.id()))
                                            .orUndo();
                            return trial.door().clients().enrol(unit, client.entry(names, perDay));
                        });
        if (!(enrolment instanceof ClientEnrolment.Enrolled)) {
            throw new AssertionError(enrolment.toString());
        }
        return client;
    }

    private Client entry(NameSpace names, int perDay) {
        return new Client(
                name,
                own.serial(),
                Set.of(OrderProfile.SIGNATURE),
                names,
                new Allowance(600, perDay),
                true);
    }

    IssuedCertificate own() {
        return own;
    }

    ClientName name() {
        return name;
    }

    CertificateId id() {
        return new CertificateId(own.issuer(), own.serial());
    }

    ClientOrder order() {
        return order(names(PERSON, Optional.empty(), "lin@example.tw"));
    }

    ClientOrder order(SubscriberNames names) {
        return order(OrderProfile.SIGNATURE, names, request(trial));
    }

    ClientOrder order(OrderProfile profile, SubscriberNames names, Bytes request) {
        return new ClientOrder(name, own.serial(), profile, names, request);
    }

    IssuedCertificate issued(ClientOrder order) {
        PreparedSingle prepared = ready(trial.door().prepare(order));
        trial.database().perform(unit -> trial.door().record(unit, prepared));
        return TrialAuthority.signed(trial.door().signSingle(prepared.id()));
    }

    List<String> refused(ClientOrder order) {
        return switch (trial.door().prepare(order)) {
            case SinglePreparation.Ready _ -> throw new AssertionError("the order was accepted");
            case SinglePreparation.Refused(List<Finding> findings) ->
                    findings.stream().map(Finding::rule).toList();
        };
    }

    static PreparedSingle ready(SinglePreparation preparation) {
        return switch (preparation) {
            case SinglePreparation.Ready(PreparedSingle prepared) -> prepared;
            case SinglePreparation.Refused(List<Finding> findings) ->
                    throw new AssertionError(findings.toString());
        };
    }

    static Bytes request(TrialAuthority trial) {
        return new HolderCard(KeyAlgorithm.P_256, KeyAlgorithm.P_256)
                .answer(trial.challenge())
                .request();
    }

    static SubscriberNames names(
            SubjectName person, Optional<Affiliation> affiliation, String mailbox) {
        return new SubscriberNames(person, affiliation, MailboxAddress.read(mailbox));
    }

    static Affiliation company(String name, String number) {
        return new Affiliation(
                name,
                OrganisationIdentifier.ofBusiness(number),
                Optional.empty(),
                Optional.empty());
    }
}
