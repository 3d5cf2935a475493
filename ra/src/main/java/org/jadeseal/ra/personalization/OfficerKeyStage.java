// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// Both keys of an officer, 9A and 9C, born on the card, which says so itself (T10).
final class OfficerKeyStage implements Stage {

    private static final String ALGORITHM = "P_256";

    private static final Map<KeyReference, String> POLICIES =
            Map.of(KeyReference.LOGIN, "once", KeyReference.SIGNATURE, "always");

    private final CertificateAuthority authority;

    OfficerKeyStage(CertificateAuthority authority) {
        this.authority = authority;
    }

    @Override
    public Optional<Next> next(Work work) {
        return next(work, KeyReference.LOGIN).or(() -> next(work, KeyReference.SIGNATURE));
    }

    private Optional<Next> next(Work work, KeyReference place) {
        Step.GenerateKey wanted =
                new Step.GenerateKey(place, ALGORITHM, POLICIES.getOrDefault(place, "always"));
        Optional<StepResult.Key> key = key(work, wanted);
        if (key.isEmpty()) {
            return Work.hand(wanted);
        }
        Optional<Performed> said = work.view().lastDone(new Step.AttestKey(place)::equals);
        if (said.isEmpty()) {
            return Work.hand(new Step.AttestKey(place));
        }
        return holds(work, key.get(), TaskView.result(said.get(), StepResult.KeyAttested.class))
                ? Optional.empty()
                : Work.pause("key-not-attested");
    }

    /// As made in this session or as read, whatever the card then told of its policy: the
    /// attestation is compared with the policy that is wanted.
    private static Optional<StepResult.Key> key(Work work, Step.GenerateKey wanted) {
        return work.key(wanted.reference())
                .map(made ->
                        new StepResult.Key(
                                wanted.reference(),
                                wanted.algorithm(),
                                "generated",
                                wanted.pinPolicy(),
                                made));
    }

    private boolean holds(Work work, StepResult.Key key, StepResult.KeyAttested said) {
        return work.known()
                .deviceSerial()
                .filter(serial ->
                        new AttestationCheck(work.card(), serial)
                                .holds(said, authority.issuerCertificate(IssuerId.DEVICE), key))
                .isPresent();
    }
}
