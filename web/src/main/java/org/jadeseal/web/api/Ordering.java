// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.ClientOrder;
import org.jadeseal.ca.issuance.PreparedSingle;
import org.jadeseal.ca.issuance.SinglePreparation;
import org.jadeseal.ca.issuance.StaleEvidenceException;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;

/// `POST /api/v1/certificates`: an order is judged, recorded together with its idempotency key, and
/// only then signed.
final class Ordering {

    /// The first may find that somebody was quicker.
    private static final int ATTEMPTS = 2;

    private final CertificateAuthority authority;
    private final Gate gate;
    private final Answers answers;
    private final Completion completion;
    private final SigningPlaces places;

    Ordering(
            CertificateAuthority authority,
            Gate gate,
            Answers answers,
            Completion completion,
            SigningPlaces places) {
        this.authority = authority;
        this.gate = gate;
        this.answers = answers;
        this.completion = completion;
        this.places = places;
    }

    Reply order(Caller.Known caller, KeyedRequest request, byte[] body) {
        return places.in(() -> attempt(caller, request, body, ATTEMPTS));
    }

    private Reply attempt(Caller.Known caller, KeyedRequest request, byte[] body, int left) {
        return switch (answers.find(request)) {
            case Kept.Answered(Reply before) -> before;
            case Kept.OtherRequest() -> StatusRequests.reused();
            case Kept.Open(var issuance) -> completion.complete(request, issuance);
            case Kept.Nothing() -> {
                if (left == 0) {
                    yield Problem.BUSY.because("somebody else works at the same").retryAfter(1);
                }
                try {
                    Optional<Reply> refused = record(caller, request, body);
                    yield refused.isPresent()
                            ? refused.get()
                            : attempt(caller, request, body, left - 1);
                } catch (StaleEvidenceException | AnsweredElsewhereException _) {
                    yield attempt(caller, request, body, left - 1);
                }
            }
        };
    }

    /// Records an order; answers what is wrong with it, or nothing when it is recorded.
    Optional<Reply> record(Caller.Known caller, KeyedRequest request, byte[] body) {
        OrderBody wanted;
        try {
            wanted = OrderBody.read(body);
        } catch (MalformedBodyException e) {
            return Optional.of(Problem.MALFORMED_REQUEST.because(e.what()));
        }
        ClientOrder order =
                new ClientOrder(
                        caller.client().name(),
                        caller.actor().certificate(),
                        wanted.profile(),
                        wanted.names(),
                        wanted.request());
        return switch (authority.prepare(order)) {
            case SinglePreparation.Refused(List<Finding> findings) ->
                    Optional.of(refused(caller, findings));
            case SinglePreparation.Ready(PreparedSingle prepared) ->
                    record(caller, request, prepared);
        };
    }

    private Optional<Reply> record(
            Caller.Known caller, KeyedRequest request, PreparedSingle prepared) {
        Act act = act(caller, "certificate:" + prepared.serial());
        return gate.act(
                act,
                refusal -> Optional.of(Problem.CLIENT_REFUSED.because("the gate says " + refusal)),
                transaction -> {
                    record(transaction, request, prepared, act);
                    return Optional.empty();
                });
    }

    /// When the key was used meanwhile, whoever used it goes on with the order.
    private void record(
            Transaction transaction, KeyedRequest request, PreparedSingle prepared, Act act) {
        if (answers.find(transaction, request) instanceof Kept.Nothing) {
            answers.open(transaction, request, prepared.id());
            gate.journal().done(transaction, act, "issuance " + prepared.id());
            authority.record(transaction, prepared);
        }
    }

    private Reply refused(Caller.Known caller, List<Finding> findings) {
        List<String> rules = findings.stream().map(Finding::rule).distinct().toList();
        Act act = act(caller, "order");
        Optional<Reply> gated =
                gate.act(
                        act,
                        refusal ->
                                Optional.of(
                                        Problem.CLIENT_REFUSED.because("the gate says " + refusal)),
                        transaction -> {
                            gate.journal().refused(transaction, act, "order breaks " + rules);
                            return Optional.empty();
                        });
        Reply reply =
                rules.equals(List.of("client-quota"))
                        ? Problem.QUOTA_USED_UP
                                .because(findings.getFirst().message())
                                .retryAfter(3600)
                        : Reply.refused(findings);
        return gated.orElse(reply);
    }

    private static Act act(Caller.Known caller, String matter) {
        return new Act(caller.actor(), Right.ORDER_CERTIFICATE, Matter.of(matter));
    }
}
