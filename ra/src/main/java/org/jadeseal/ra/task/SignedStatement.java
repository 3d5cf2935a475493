// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ca.statement.Statement;
import org.jadeseal.ca.x509.SignedCertificate;

/// What an officer signed in a step, once the octets are those that we build ourselves and the
/// signature is by the key of the certificate. Whose that certificate is, and whether it is in
/// force, is judged by whoever asked.
///
/// @param statement what was signed
/// @param told by the agent: certificate, octets, signature; the evidence to keep
public record SignedStatement(Statement statement, StepResult.StatementSigned told) {

    /// Judges what a `sign-login` or `sign-decision` brought; empty if it does not hold.
    ///
    /// @param done that step
    /// @param ours the certificate as we issued it; what the agent told of it is only compared
    /// @throws IllegalStateException if it was another step, or was not done
    public static Optional<SignedStatement> of(
            TaskView view, Performed done, SignedCertificate ours) {
        StepResult.StatementSigned told = TaskView.result(done, StepResult.StatementSigned.class);
        SignedStatement signed = new SignedStatement(statement(view, done.step()), told);
        return Optional.of(signed).filter(each -> each.isBy(ours));
    }

    private boolean isBy(SignedCertificate ours) {
        return told.certificate().equals(ours.der())
                && told.statement().equals(statement.octets())
                && SignatureCheck.holds(
                        ours.key(), told.statement().toArray(), told.signature().toArray());
    }

    private static Statement statement(TaskView view, Step step) {
        return switch (step) {
            case Step.SignLogin(var purpose, var nonce, var fields) ->
                    statement(view, Statement.Heading.LOGIN, purpose, nonce, fields);
            case Step.SignDecision(var purpose, var nonce, var fields) ->
                    statement(view, Statement.Heading.DECISION, purpose, nonce, fields);
            default -> throw new IllegalStateException(StepNames.of(step) + " signs no statement");
        };
    }

    private static Statement statement(
            TaskView view,
            Statement.Heading heading,
            String purpose,
            HexText nonce,
            List<Field> fields) {
        return new Statement(
                heading,
                new Statement.Asked(
                        view.agent().origin().value(), purpose, view.task().value(), nonce.bytes()),
                fields);
    }
}
