// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.Optional;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.client.OrderedCertificate;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.Recording;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;

/// Hold, release and revocation of what a client has ordered. Change and answer are one unit of
/// work.
final class StatusRequests {

    private final CertificateAuthority authority;
    private final Gate gate;
    private final Answers answers;
    private final ClientLogin login;

    StatusRequests(CertificateAuthority authority, Gate gate, Answers answers, ClientLogin login) {
        this.authority = authority;
        this.gate = gate;
        this.answers = answers;
        this.login = login;
    }

    /// What is wanted of a certificate.
    private sealed interface Wish {

        record Hold() implements Wish {}

        record Release() implements Wish {}

        record Revocation(RevocationReason reason) implements Wish {}
    }

    Reply change(
            Route route,
            Caller.Known caller,
            KeyedRequest request,
            SerialNumber serial,
            byte[] body) {
        Wish wish;
        try {
            wish = read(route, body);
        } catch (MalformedBodyException e) {
            return Problem.MALFORMED_REQUEST.because(e.what());
        }
        Act act = new Act(caller.actor(), right(wish), Matter.of("certificate:" + serial));
        try {
            return gate.act(
                    act,
                    refusal -> Problem.CLIENT_REFUSED.because("the gate says " + refusal),
                    transaction -> change(transaction, act, caller, request, serial, wish));
        } catch (AnsweredElsewhereException _) {
            return Problem.BUSY.because("another node works at the same").retryAfter(1);
        }
    }

    private static Wish read(Route route, byte[] body) throws MalformedBodyException {
        if (route != Route.REVOKE) {
            if (body.length > 0) {
                Members.of(body).nothingElse();
            }
            return route == Route.HOLD ? new Wish.Hold() : new Wish.Release();
        }
        Members members = Members.of(body);
        RevocationReason reason =
                Reasons.named(members.text("reason"))
                        .orElseThrow(() ->
                                new MalformedBodyException(
                                        "reason must be one that the reference page names"));
        members.nothingElse();
        return new Wish.Revocation(reason);
    }

    private static Right right(Wish wish) {
        return switch (wish) {
            case Wish.Hold() -> Right.HOLD_ORDERED;
            case Wish.Release() -> Right.RELEASE_ORDERED;
            case Wish.Revocation _ -> Right.REVOKE_ORDERED;
        };
    }

    private Reply change(
            Transaction transaction,
            Act act,
            Caller.Known caller,
            KeyedRequest request,
            SerialNumber serial,
            Wish wish) {
        if (!login.stillStands(transaction, caller.actor())) {
            return Problem.CLIENT_REFUSED.because("client is not in force any more");
        }
        Optional<OrderedCertificate> own =
                authority.orderedCertificates().find(transaction, request.client(), serial);
        return switch (answers.find(transaction, request)) {
            case Kept.Answered(Reply before) -> before;
            case Kept.OtherRequest(), Kept.Open _ -> reused();
            case Kept.Nothing() ->
                    own.map(found -> record(transaction, act, request, found, wish))
                            .orElseGet(() ->
                                    Problem.NOT_FOUND.because("you have no certificate " + serial));
        };
    }

    private Reply record(
            Transaction transaction,
            Act act,
            KeyedRequest request,
            OrderedCertificate certificate,
            Wish wish) {
        CertificateId id = new CertificateId(certificate.issuer(), certificate.serial());
        StatusChange change =
                switch (wish) {
                    case Wish.Hold() -> new StatusChange.Hold(id);
                    case Wish.Release() -> new StatusChange.Release(id);
                    case Wish.Revocation(RevocationReason reason) ->
                            new StatusChange.Revoke(id, reason);
                };
        return switch (authority.ledger().record(transaction, change)) {
            case Recording.Recorded recorded -> {
                Reply reply = Reply.of(200, CertificateText.of(certificate, recorded.status()));
                answers.keep(transaction, request, reply);
                gate.journal().done(transaction, act, "position " + recorded.position());
                yield reply;
            }
            case Recording.NotPossible _ -> {
                gate.journal().refused(transaction, act, "wrong state");
                yield Problem.WRONG_STATE.because(
                        "the certificate's state does not allow this; look at it");
            }
            case Recording.NeverIssued _ ->
                    Problem.NOT_FOUND.because("you have no certificate " + id.serial());
        };
    }

    static Reply reused() {
        return Problem.IDEMPOTENCY_KEY_REUSED.because(
                "draw a new key for each request; under this one another path or body was sent");
    }
}
