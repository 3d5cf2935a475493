// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ra.card.Progress;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// G-CARD: the card in the reader is the one we know, because its 9E key has signed a nonce of
/// ours, this task, this step and this attempt (T8).
public final class CardProof {

    private final CertificateAuthority authority;

    /// Proofs against the certificates this authority has issued to cards.
    public CardProof(CertificateAuthority authority) {
        this.authority = authority;
    }

    /// Whether the answer to a `prove-card` proves the card of which we know this.
    public boolean holds(TaskView view, Performed proven, Progress known) {
        StepResult.CardProven proof = TaskView.result(proven, StepResult.CardProven.class);
        Optional<Bytes> ours =
                known.cardCertificate()
                        .flatMap(serial -> authority.certificate(IssuerId.DEVICE, serial));
        return ours.filter(proof.certificate()::equals)
                .map(SignedCertificate::new)
                .filter(certificate ->
                        SignatureCheck.holds(
                                certificate.key(), text(view, proven), proof.signature().toArray()))
                .isPresent();
    }

    /// What the card signs (agent protocol §3).
    static byte[] text(TaskView view, Performed proven) {
        Step.ProveCard step = (Step.ProveCard) proven.step();
        return String.join(
                        "\n",
                        "jadeseal prove-card 1",
                        view.agent().origin().value(),
                        view.task().value(),
                        Integer.toString(proven.number()),
                        Integer.toString(proven.attempt()),
                        step.nonce().value())
                .getBytes(StandardCharsets.UTF_8);
    }
}
