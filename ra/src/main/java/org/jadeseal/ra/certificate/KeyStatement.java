// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.nio.charset.StandardCharsets;
import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// The statement about the encryption key that the signature key signs (agent protocol §3), over
/// the nonce of a `sign-request` step that was done.
final class KeyStatement {

    private KeyStatement() {}

    /// Whether the key of `signature` signed that `encryption` is the encryption key.
    ///
    /// @param encryption SubjectPublicKeyInfo in DER
    static boolean isSigned(
            TaskView view, Performed signed, SignedCertificate signature, Bytes encryption) {
        Step.SignRequest asked = (Step.SignRequest) signed.step();
        byte[] statement =
                String.join(
                                "\n",
                                "jadeseal encryption-key 1",
                                view.agent().origin().value(),
                                view.task().value(),
                                asked.nonce().value(),
                                "spki-sha256:" + encryption.sha256().hex())
                        .getBytes(StandardCharsets.UTF_8);
        return SignatureCheck.holds(
                signature.key(),
                statement,
                TaskView.result(signed, StepResult.RequestSigned.class)
                        .statementSignature()
                        .toArray());
    }
}
