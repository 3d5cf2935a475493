// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.letter.LetterOrder;
import org.jadeseal.ra.letter.Printing;
import org.jadeseal.ra.mailer.SheetNumber;
import org.jadeseal.ra.request.Ground;
import org.jadeseal.ra.request.Request;
import org.jadeseal.ra.request.RequestFields;
import org.jadeseal.ra.request.RequestKind;
import org.jadeseal.ra.request.RequestStep;

/// What officers do with one person's requests, as far as the printer.
record LetterDecisions(TrialSite site, Journey journey) {

    Request received(RequestKind kind, Ground ground) {
        RequestFields fields = new RequestFields(kind, journey.account(), ground, "親筆簽名與身分證影本相符");
        return done(site.ra().requests().enter(site.rao(), site.token(), fields));
    }

    RequestStep approved(Request request) {
        var number = request.caseNumber();
        var seen = request.paper().digest();
        done(site.ra().requests().review(site.rao(), site.token(), number, seen));
        return site.ra().requests().approve(site.ras(), site.token(), number, seen);
    }

    /// Received, checked by one and by another, carried out.
    CaseNumber decided(RequestKind kind, Ground ground) {
        return done(approved(received(kind, ground))).caseNumber();
    }

    ConnectionId station() {
        return journey.station().id();
    }

    Printing print(CaseNumber number) {
        return site.ra().letters().print(site.cao(), number, station());
    }

    /// The sheet of the letter that is printed and still here.
    SheetNumber sheet() {
        return site.ra().letters().open(site.rao()).stream()
                .filter(LetterOrder.Printed.class::isInstance)
                .map(order -> ((LetterOrder.Printed) order).sheet())
                .findFirst()
                .orElseThrow();
    }

    private static Request done(RequestStep step) {
        if (step instanceof RequestStep.Done(var request)) {
            return request;
        }
        throw new AssertionError(step.toString());
    }
}
