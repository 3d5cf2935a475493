// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.function.Function;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.client.OrderedCertificate;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;

/// Ends an order that is recorded: signs it, puts the certificate in force and keeps the answer.
/// However often and by whomever: there is one certificate, and one answer.
final class Completion {

    private static final SystemActor JOB = new SystemActor("finish-orders");

    private final CertificateAuthority authority;
    private final Gate gate;
    private final Answers answers;

    Completion(CertificateAuthority authority, Gate gate, Answers answers) {
        this.authority = authority;
        this.gate = gate;
        this.answers = answers;
    }

    Reply complete(KeyedRequest request, IssuanceId issuance) {
        return switch (authority.signSingle(issuance)) {
            case Signing.Signed<IssuedCertificate>(IssuedCertificate issued) ->
                    close(
                            request,
                            issuance,
                            "certificate:" + issued.serial(),
                            transaction -> inForce(transaction, request, issued));
            case Signing.Abandoned<IssuedCertificate> _ ->
                    close(
                            request,
                            issuance,
                            "issuance:" + issuance,
                            _ ->
                                    Problem.ORDER_ABANDONED.because(
                                            "order was recorded more than ten minutes ago and not signed;"
                                                    + " order anew, with a new key pair and a new"
                                                    + " idempotency key"));
        };
    }

    private Reply close(
            KeyedRequest request,
            IssuanceId issuance,
            String matter,
            Function<Transaction, Reply> ending) {
        Act act = new Act(JOB, Right.FINISH_ORDER, Matter.of(matter));
        return gate.act(
                act,
                refusal -> Problem.SERVER_ERROR.because("the gate stayed shut: " + refusal),
                transaction ->
                        switch (answers.find(transaction, request)) {
                            case Kept.Answered(Reply before) -> before;
                            case Kept.Open _, Kept.Nothing _, Kept.OtherRequest _ -> {
                                Reply reply = ending.apply(transaction);
                                answers.close(transaction, issuance, request, reply);
                                gate.journal().done(transaction, act, "answered " + reply.status());
                                yield reply;
                            }
                        });
    }

    /// A client may have put it on hold meanwhile, or revoked it; then it stays so.
    private Reply inForce(Transaction transaction, KeyedRequest request, IssuedCertificate issued) {
        CertificateId id = new CertificateId(issued.issuer(), issued.serial());
        CertificateStatus status = authority.ledger().status(transaction, id).orElseThrow();
        if (status instanceof CertificateStatus.Pending) {
            status =
                    authority
                            .ledger()
                            .record(transaction, new StatusChange.Activate(id))
                            .orUndo()
                            .status();
        }
        OrderedCertificate certificate =
                authority
                        .orderedCertificates()
                        .find(transaction, request.client(), issued.serial())
                        .orElseThrow();
        return Reply.of(201, CertificateText.of(certificate, status))
                .at(CertificateText.address(issued.serial()));
    }
}
