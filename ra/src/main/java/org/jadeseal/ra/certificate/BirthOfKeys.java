// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.card.DeviceSerial;
import org.jadeseal.ra.card.Progress;
import org.jadeseal.ra.personalization.AttestationCheck;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// The card says of both new keys that they were born on it (threat T10). What it said stays in the
/// journal; a key it does not vouch for gets no certificate. A card of another maker cannot, and is
/// recorded as one that does not attest.
final class BirthOfKeys {

    private static final List<KeyReference> PLACES =
            List.of(KeyReference.STAGED_SIGNATURE, KeyReference.STAGED_ENCRYPTION);

    private final CertificateAuthority authority;
    private final ProvenCard proven;
    private final CardPolicy policy;

    BirthOfKeys(CertificateAuthority authority, ProvenCard proven, CardPolicy policy) {
        this.authority = authority;
        this.proven = proven;
        this.policy = policy;
    }

    /// Why this card may not have keys certified at all: it cannot vouch for any, and has to.
    Optional<Next> refusal(TaskView view) {
        return proven.known(view)
                .filter(card -> !policy.admits(card.make()))
                .map(_ -> new Next.Pause(Problem.of("card-not-attesting")));
    }

    /// What is still wanted; empty when the card has vouched for both.
    Optional<Next> next(TaskView view) {
        return proven.isForeign(view)
                ? Optional.empty()
                : PLACES.stream().flatMap(place -> next(view, place).stream()).findFirst();
    }

    private Optional<Next> next(TaskView view, KeyReference place) {
        Optional<Performed> said =
                view.lastDone(new Step.AttestKey(place)::equals)
                        .filter(step -> step.number() > made(view, place));
        if (said.isEmpty()) {
            return Optional.of(new Next.Hand(new Step.AttestKey(place)));
        }
        return holds(view, place, TaskView.result(said.get(), StepResult.KeyAttested.class))
                ? Optional.empty()
                : Optional.of(new Next.Pause(Problem.of("key-not-attested")));
    }

    /// The step that made the key that is there now; 0 for one of an earlier session.
    private static int made(TaskView view, KeyReference place) {
        return view.lastDone(step ->
                        step instanceof Step.GenerateKey key && key.reference().equals(place))
                .map(Performed::number)
                .orElse(0);
    }

    private boolean holds(TaskView view, KeyReference place, StepResult.KeyAttested said) {
        StepResult.Key key = Slots.of(view).key(place).orElseThrow();
        Optional<DeviceSerial> device = proven.known(view).flatMap(Progress::deviceSerial);
        return device.filter(serial ->
                        new AttestationCheck(view.about().card(), serial)
                                .holds(said, authority.issuerCertificate(IssuerId.DEVICE), key))
                .isPresent();
    }
}
