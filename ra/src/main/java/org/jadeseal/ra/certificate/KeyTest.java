// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ra.task.HexText;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// One `sign-request` step as a test of the keys in 9C and 9D against a pair of certificates. The
/// request that the card signs with it goes nowhere.
final class KeyTest {

    private final CertificateRooms rooms;
    private final SecureRandom random;

    KeyTest(CertificateRooms rooms, SecureRandom random) {
        this.rooms = rooms;
        this.random = random;
    }

    /// The test that ended in this session, also if the card could not decrypt.
    static Optional<Performed> lastIn(TaskView view) {
        return view.session().reversed().stream()
                .filter(step -> step.step() instanceof Step.SignRequest)
                .filter(step ->
                        step.ended() instanceof Performed.Ended.Done || couldNotDecrypt(step))
                .findFirst();
    }

    /// What an agent tells when the card finds no text in what it decrypted.
    static boolean couldNotDecrypt(Performed step) {
        return step.step() instanceof Step.SignRequest
                && step.ended() instanceof Performed.Ended.Failed(var problem)
                && problem.key().equals("malformed-step")
                && "challenge".equals(problem.values().get("member"));
    }

    /// Asks for both; behind the PIN, once. A key in 9D that cannot encrypt is no certificate's.
    ///
    /// @param pair signature certificate first
    Next ask(TaskView view, List<Certificate> pair) {
        return EncryptionChallenge.to(keyIn(view, pair), random)
                .<Next>map(challenge -> new Next.Hand(step(view, challenge)))
                .orElseGet(() -> new Next.GiveUp(_ -> {}, Problem.of("slot-mismatch")));
    }

    private Step step(TaskView view, EncryptionChallenge challenge) {
        return new Step.SignRequest(
                KeyReference.SIGNATURE,
                KeyReference.ENCRYPTION,
                rooms.cards().register().find(view.about().card()).orElseThrow().number().value(),
                HexText.nonce(random),
                challenge.encrypted(),
                challenge.expected(),
                Optional.empty());
    }

    /// The key in 9D as the card was read. The text is encrypted to it: if it is another one than
    /// the certificate's, decryption is bad for that reason, and the signature can still be tested.
    private Bytes keyIn(TaskView view, List<Certificate> pair) {
        return Slots.of(view)
                .key(KeyReference.ENCRYPTION)
                .map(StepResult.Key::publicKey)
                .orElseGet(() -> certificate(pair.getLast()).key().der());
    }

    /// What the test showed.
    TryVerdict verdict(TaskView view, Performed tried, List<Certificate> pair) {
        if (couldNotDecrypt(tried)) {
            return TryVerdict.NOT_DECRYPTED;
        }
        Bytes inCard = keyIn(view, pair);
        Step.SignRequest asked = (Step.SignRequest) tried.step();
        StepResult.RequestSigned told = TaskView.result(tried, StepResult.RequestSigned.class);
        return TryVerdict.of(
                KeyStatement.isSigned(view, tried, certificate(pair.getFirst()), inCard),
                inCard.equals(certificate(pair.getLast()).key().der())
                        && told.challengeHash().equals(asked.expected()));
    }

    private SignedCertificate certificate(Certificate certificate) {
        return new SignedCertificate(
                rooms.authority()
                        .certificate(certificate.id().issuer(), certificate.id().serial())
                        .orElseThrow());
    }
}
