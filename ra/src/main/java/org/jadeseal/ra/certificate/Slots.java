// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// What is in a card's places now: as read when the session began, and as changed since.
final class Slots {

    private final Map<KeyReference, StepResult.Key> keys = new HashMap<>();
    private final Map<KeyReference, Bytes> certificates = new HashMap<>();

    private Slots() {}

    static Slots of(TaskView view) {
        Slots slots = new Slots();
        view.card().ifPresent(slots::read);
        view.session().forEach(slots::apply);
        return slots;
    }

    private void read(StepResult.CardRead read) {
        read.keys().forEach(key -> keys.put(key.reference(), key));
        read.certificates()
                .forEach(found -> certificates.put(found.reference(), found.sha256().bytes()));
    }

    private void apply(Performed performed) {
        if (!(performed.ended() instanceof Performed.Ended.Done)) {
            return;
        }
        switch (performed.step()) {
            case Step.GenerateKey made ->
                    keys.put(
                            made.reference(),
                            new StepResult.Key(
                                    made.reference(),
                                    made.algorithm(),
                                    "generated",
                                    made.pinPolicy(),
                                    TaskView.result(performed, StepResult.KeyGenerated.class)
                                            .publicKey()));
            case Step.DeleteKey(var reference) -> keys.remove(reference);
            case Step.DropOldKey(var reference) -> keys.remove(reference);
            case Step.WriteCertificate(var reference, var certificate) ->
                    certificates.put(reference, certificate.sha256());
            case Step.MoveKey(var from, var to) -> move(from, to);
            default -> {}
        }
    }

    /// Our applet carries the certificate along; other cards are written to again if they do not.
    private void move(KeyReference from, KeyReference to) {
        StepResult.Key key = keys.remove(from);
        if (key != null) {
            keys.put(to, key);
        }
        Bytes certificate = certificates.remove(from);
        if (certificate != null) {
            certificates.put(to, certificate);
        }
    }

    Optional<StepResult.Key> key(KeyReference reference) {
        return Optional.ofNullable(keys.get(reference));
    }

    /// SHA-256 of the public key in a place.
    Optional<Bytes> keyHash(KeyReference reference) {
        return key(reference).map(key -> key.publicKey().sha256());
    }

    /// SHA-256 of the certificate in a place.
    Optional<Bytes> certificate(KeyReference reference) {
        return Optional.ofNullable(certificates.get(reference));
    }
}
