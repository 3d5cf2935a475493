// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.web.page.Times;

/// What a subscriber should do next: the first thing that the first page says.
///
/// @param key of its texts: `.title`, `.text`, `.link`
/// @param address where it is done; empty where nothing is to be done here
/// @param day a date for the texts, or empty
/// @param well whether all is well
record NextStep(String key, String address, String day, boolean well) {

    static NextStep of(Holder holder, List<Certificate> certificates, Optional<TaskId> open) {
        if (open.isPresent()) {
            return to("next.continue", "/task/" + open.get().value(), "");
        }
        if (holder.ofLetter()
                && certificates.stream().anyMatch(Certificate.Active.class::isInstance)) {
            return to("next.password", "/password", "");
        }
        if (certificates.isEmpty()) {
            return usable(holder)
                    ? to("next.apply", "/apply", "")
                    : to("next.no-card", "/registration", "");
        }
        return of(certificates.getFirst());
    }

    private static boolean usable(Holder holder) {
        return holder.card()
                .filter(card -> card instanceof Card.Delivered || card instanceof Card.InUse)
                .isPresent();
    }

    private static NextStep of(Certificate newest) {
        return switch (newest) {
            case Certificate.Pending pending ->
                    to("next.activate", "/activate", Times.day(pending.activateBy()));
            case Certificate.Active(var core, var loaded, _) when loaded ->
                    new NextStep("next.well", "", opens(core.validity().notAfter()), true);
            case Certificate.Active _ -> to("next.finish", "/activate", "");
            case Certificate.Hold _ -> to("next.resume", "/resumption", "");
            case Certificate.Revoked _,
                    Certificate.Superseded _,
                    Certificate.Lapsed _,
                    Certificate.Expired _ ->
                    to("next.register", "/registration", "");
        };
    }

    /// The day one calendar month before the expiry date, in Taipei.
    private static String opens(Instant notAfter) {
        return Times.day(
                notAfter.atZone(Times.TAIPEI)
                        .toLocalDate()
                        .minusMonths(1)
                        .atStartOfDay(Times.TAIPEI)
                        .toInstant());
    }

    private static NextStep to(String key, String address, String day) {
        return new NextStep(key, address, day, false);
    }
}
