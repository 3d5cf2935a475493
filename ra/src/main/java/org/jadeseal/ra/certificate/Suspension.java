// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;

/// 「憑證停用(暫時停用)」: a holder puts certificates on hold, without a card (CT4).
public final class Suspension {

    private final CertificateRooms rooms;
    private final Holds holds;

    Suspension(CertificateRooms rooms, Holds holds) {
        this.rooms = rooms;
        this.holds = holds;
    }

    /// Puts all that are ticked on hold, or none.
    ///
    /// @param proof of the website password, of this very request
    public Suspending suspend(
            SubscriberActor actor, Set<CertificateId> ticked, ConfirmedPassword proof) {
        Act act = new Act(actor, Right.SUSPEND, Matter.of(actor.account()));
        return rooms.gate()
                .act(
                        act,
                        Suspending.Refused::new,
                        unit -> suspend(unit, act, actor, ticked, proof));
    }

    private Suspending suspend(
            Transaction unit,
            Act act,
            SubscriberActor actor,
            Set<CertificateId> ticked,
            ConfirmedPassword proof) {
        if (!rooms.accounts().mayAct(unit, actor)) {
            return new Suspending.SessionEnded();
        }
        if (!proof.proves(actor.account(), unit.now())) {
            return new Suspending.PasswordNotConfirmed();
        }
        if (ticked.isEmpty()) {
            return new Suspending.NothingTicked();
        }
        List<Certificate.Holdable> chosen = new ArrayList<>();
        for (CertificateId id : ticked) {
            Optional<Certificate.Active> found = inForce(unit, actor, id);
            if (found.isEmpty()) {
                return new Suspending.NotInForce(id);
            }
            chosen.add(found.get());
        }
        rooms.gate().journal().done(unit, act, "on hold: " + ticked);
        holds.hold(unit, actor.account(), chosen);
        return new Suspending.Suspended(List.copyOf(ticked), unit.now());
    }

    private static Optional<Certificate.Active> inForce(
            Transaction unit, SubscriberActor actor, CertificateId id) {
        return SqlCertificates.find(unit.sql(), id)
                .filter(found -> found.core().place().account().equals(actor.account()))
                .filter(found -> !found.core().expired(unit.now()))
                .filter(Certificate.Active.class::isInstance)
                .map(Certificate.Active.class::cast);
    }
}
