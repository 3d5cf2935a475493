// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.RenewalWindow;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.web.page.Times;

/// What a subscriber should do next: the first thing that the first page says.
///
/// @param key of its texts: `.title`, `.text`, `.link`
/// @param address where it is done; empty where nothing is to be done here
/// @param day a date for the texts, or empty
/// @param well whether all is well
record NextStep(String key, String address, String day, boolean well) {

    static NextStep of(
            Holder holder, List<Certificate> certificates, Optional<TaskId> open, Instant now) {
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
        return usable(holder) && isOnOtherCard(holder, certificates.getFirst())
                ? to("next.apply", "/apply", "")
                : of(certificates, now);
    }

    /// She has registered again, and a new card takes the place of that one.
    private static boolean isOnOtherCard(Holder holder, Certificate newest) {
        return holder.card()
                .map(Card::id)
                .filter(id -> !id.equals(newest.core().place().card()))
                .isPresent();
    }

    private static boolean usable(Holder holder) {
        return holder.card()
                .filter(card -> card instanceof Card.Delivered || card instanceof Card.InUse)
                .isPresent();
    }

    /// @param own not empty, newest pair first
    private static NextStep of(List<Certificate> own, Instant now) {
        List<Certificate> newest = NewestPair.of(own);
        if (newest.stream().anyMatch(found -> found.core().expired(now))) {
            return to("next.register", "/registration", "");
        }
        Optional<Certificate> held =
                newest.stream().filter(Certificate.Hold.class::isInstance).findFirst();
        if (held.isPresent()) {
            return to("next.resume", "/resumption", "");
        }
        boolean successor =
                own.stream().skip(newest.size()).anyMatch(found -> isInForce(found, now));
        return of(newest.getFirst(), successor, now);
    }

    private static boolean isInForce(Certificate certificate, Instant now) {
        return certificate instanceof Certificate.Active && !certificate.core().expired(now);
    }

    /// @param successor whether an older pair still is in force
    private static NextStep of(Certificate newest, boolean successor, Instant now) {
        return switch (newest) {
            case Certificate.Pending _ when successor -> to("next.finish-renewal", "/renew", "");
            case Certificate.Active active when successor && !active.loaded() ->
                    to("next.finish-renewal", "/renew", "");
            case Certificate.Pending pending ->
                    to("next.activate", "/activate", Times.day(pending.activateBy()));
            case Certificate.Active active when active.loaded() -> wellOrRenew(active, now);
            case Certificate.Active _ -> to("next.finish", "/activate", "");
            case Certificate.Hold _ -> to("next.resume", "/resumption", "");
            case Certificate.Revoked _,
                    Certificate.Superseded _,
                    Certificate.Lapsed _,
                    Certificate.Expired _ ->
                    to("next.register", "/registration", "");
        };
    }

    private static NextStep wellOrRenew(Certificate.Active active, Instant now) {
        RenewalWindow window = RenewalWindow.of(active);
        return window.open(now)
                ? to("next.renew", "/renew", Times.day(window.closes()))
                : new NextStep("next.well", "", Times.day(window.opens()), true);
    }

    private static NextStep to(String key, String address, String day) {
        return new NextStep(key, address, day, false);
    }
}
