// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.util.Map;
import org.jadeseal.ra.certificate.Sweep;
import org.jadeseal.ra.request.Ground;

/// What is to be done to all of them.
public enum MassAct {
    /// 停用: on hold, until each is resumed on paper.
    SUSPEND,
    /// 廢止: for good.
    REVOKE;

    Sweep.Aim aim(Ground ground) {
        return switch (this) {
            case SUSPEND -> new Sweep.Aim.Suspend();
            case REVOKE -> new Sweep.Aim.Revoke(ground.reason());
        };
    }

    /// How many of those that were found it would change.
    public long changes(Map<Found, Long> found) {
        long open = of(found, Found.PENDING) + of(found, Found.ACTIVE);
        return this == SUSPEND ? open : open + of(found, Found.HOLD);
    }

    private static long of(Map<Found, Long> found, Found one) {
        return found.getOrDefault(one, 0L);
    }

    /// As statements write it: `mass-suspend`.
    String word() {
        return this == SUSPEND ? "mass-suspension" : "mass-revocation";
    }
}
