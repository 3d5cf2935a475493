// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.List;
import org.jadeseal.ra.task.KeyReference;

/// Where a card makes new keys: in staging, from where they are moved; a card that cannot move keys
/// makes them where they stay.
record BirthPlaces(KeyReference signature, KeyReference encryption) {

    private static final BirthPlaces STAGING =
            new BirthPlaces(KeyReference.STAGED_SIGNATURE, KeyReference.STAGED_ENCRYPTION);
    private static final BirthPlaces FOR_GOOD =
            new BirthPlaces(KeyReference.SIGNATURE, KeyReference.ENCRYPTION);

    static BirthPlaces of(boolean foreign) {
        return foreign ? FOR_GOOD : STAGING;
    }

    List<KeyReference> both() {
        return List.of(signature, encryption);
    }
}
