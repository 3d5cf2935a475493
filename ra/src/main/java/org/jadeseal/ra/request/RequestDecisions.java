// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.ArrayList;
import java.util.List;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.form.CanonicalText;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.DecisionKind;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.RegistrationFields;

/// The chain of decisions about a request, and what they bind to.
final class RequestDecisions {

    private RequestDecisions() {}

    /// Over every field of the request.
    static FormDigest digest(CaseNumber number, int formVersion, RequestFields fields) {
        List<String> parts =
                new ArrayList<>(
                        List.of(
                                "jadeseal request 1",
                                number.value(),
                                Integer.toString(formVersion),
                                fields.kind().name(),
                                fields.account().value(),
                                fields.ground().name(),
                                fields.note()));
        fields.contact().ifPresent(contact -> parts.addAll(contact(contact)));
        return new FormDigest(CanonicalText.of(parts.toArray(String[]::new)).sha256());
    }

    private static List<String> contact(RegistrationFields.Contact contact) {
        return List.of(
                contact.mail().value(),
                contact.phone().value(),
                contact.address().postalCode(),
                contact.address().line());
    }

    /// Adds a decision about the request as it is, chained to the one before.
    static Decision append(
            Transaction unit, OfficerActor actor, DecisionKind kind, Request request) {
        SqlRequestDecisions sql = new SqlRequestDecisions(unit.sql());
        List<Decision> before = sql.all(request.caseNumber());
        Decision decision =
                new Decision(
                        new Decision.Decider(
                                actor.officer(),
                                actor.person(),
                                actor.roles().iterator().next(),
                                actor.session()),
                        kind,
                        request.caseNumber(),
                        request.paper().formVersion(),
                        request.paper().digest(),
                        unit.now(),
                        before.isEmpty() ? Decision.FIRST : before.getLast().hash());
        sql.append(decision);
        return decision;
    }
}
