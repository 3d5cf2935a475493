// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import org.jadeseal.ca.issuance.CardKeyUse;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Step;

/// The key and certificate by which the card will say where its keys were born. A sealed card has
/// them, or is older than that.
final class AttestationStage implements Stage {

    private final CardCertification certification;

    AttestationStage(CardCertification certification) {
        this.certification = certification;
    }

    @Override
    public Optional<Next> next(Work work) {
        if (work.known().sealed() || work.foreign()) {
            return Optional.empty();
        }
        Optional<Bytes> key = work.key(KeyReference.ATTESTATION);
        return key.isEmpty()
                ? Work.hand(new Step.GenerateKey(KeyReference.ATTESTATION, "P_256", "once"))
                : certification.next(
                        work,
                        CardKeyUse.ATTESTATION,
                        KeyReference.ATTESTATION,
                        key.get(),
                        _ -> Optional.empty());
    }
}
