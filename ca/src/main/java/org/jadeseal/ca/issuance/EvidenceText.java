// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.Base64;
import java.util.StringJoiner;
import org.jadeseal.ca.statement.CanonicalText;
import org.jadeseal.ca.x509.Bytes;

/// The evidence of an order as text, so that somebody can judge it again years later: one item to a
/// line, octets in Base64.
final class EvidenceText {

    private final StringJoiner lines = new StringJoiner("\n");

    private EvidenceText() {}

    static String of(PairOrder order) {
        EvidenceText text = new EvidenceText();
        text.line("jadeseal evidence 1");
        text.line("account", order.account());
        text.line("card", order.card().hex());
        text.line("subject", Bytes.of(order.names().der()));
        order.names().mailbox().ifPresent(mailbox -> text.line("mailbox", mailbox.text()));
        text.mandate(order.mandate());
        text.keys(order.keys());
        return text.lines.toString();
    }

    static String of(CardAuthenticationOrder order) {
        EvidenceText text = new EvidenceText();
        text.line("jadeseal evidence 1");
        text.line("use", order.use().name());
        text.line("card", order.card().hex());
        text.line("task", order.task());
        text.line("key", order.key());
        text.mandate(order.mandate());
        return text.lines.toString();
    }

    static String of(ClientOrder order) {
        EvidenceText text = new EvidenceText();
        text.line("jadeseal evidence 1");
        text.line("client", order.client().value());
        text.line("client-certificate", order.clientCertificate().hex());
        text.line("profile", order.profile().word());
        text.line("subject", Bytes.of(order.names().der()));
        order.names().mailbox().ifPresent(mailbox -> text.line("mailbox", mailbox.text()));
        text.line("request", order.request());
        return text.lines.toString();
    }

    static String of(OfficerOrder order) {
        EvidenceText text = new EvidenceText();
        text.line("jadeseal evidence 1");
        text.line("use", order.use().name());
        text.line("card", order.card().hex());
        text.line("nonce", order.nonce().hex());
        text.line("request", order.request());
        text.mandate(order.mandate());
        return text.lines.toString();
    }

    static String of(ProgramOrder order) {
        EvidenceText text = new EvidenceText();
        text.line("jadeseal evidence 1");
        text.line("program", order.proposal().name().value());
        text.line("request", order.proposal().request());
        text.line("rules", new CanonicalText(order.proposal().fields()).octets());
        order.approval()
                .ifPresent(approval -> {
                    text.approval(approval);
                    text.line("form-content", approval.content());
                });
        return text.lines.toString();
    }

    private void mandate(Mandate mandate) {
        switch (mandate) {
            case Mandate.Registration registration -> approval(registration);
            case Mandate.Enrolment enrolment -> {
                line("officer", enrolment.officer().value());
                line("enrolment", enrolment.enrolment());
            }
            case Mandate.Renewal renewal -> {
                line("renews", renewal.predecessor().hex());
                line("renewal-signature", renewal.signature());
            }
        }
    }

    private void approval(FormApproval approval) {
        line("form", approval.form());
        line("form-sha256", approval.formDigest().hex());
        for (OfficerDecision decision : approval.decisions()) {
            String proof =
                    switch (decision.proof()) {
                        case OfficerDecision.Proof.SessionRecord(String session) ->
                                "session " + session;
                        case OfficerDecision.Proof.CardSignature signed ->
                                "card " + signed.certificate().sha256().hex();
                    };
            line(
                    "decision",
                    String.join(
                            " ",
                            decision.officer().value(),
                            decision.role().name(),
                            decision.verdict().name(),
                            decision.formDigest().hex(),
                            decision.decidedAt().toString(),
                            proof));
            if (decision.proof() instanceof OfficerDecision.Proof.CardSignature signed) {
                line("decision-statement", signed.statement());
                line("decision-signature", signed.signature());
                line("decision-certificate", signed.certificate());
            }
        }
    }

    private void keys(KeyProof keys) {
        line("origin", keys.challenge().origin());
        line("task", keys.challenge().task());
        line("nonce", keys.challenge().nonce().hex());
        line("request", keys.request());
        line("encryption-key", keys.encryptionKey());
        line("statement", keys.statement());
        line("statement-signature", keys.statementSignature());
        line("decryption-expected", keys.decryption().expected().hex());
        line("decryption-answered", keys.decryption().answered().hex());
    }

    private void line(String key, Bytes value) {
        line(key, Base64.getEncoder().encodeToString(value.toArray()));
    }

    /// A line feed in a value would begin a line of its own.
    private void line(String key, String value) {
        line(key + ": " + value.replace('\n', ' ').replace('\r', ' '));
    }

    private void line(String whole) {
        lines.add(whole);
    }
}
