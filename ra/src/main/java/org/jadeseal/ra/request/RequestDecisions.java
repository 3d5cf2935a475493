// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.form.BriefFields;
import org.jadeseal.ra.form.CanonicalText;
import org.jadeseal.ra.form.CaseBrief;
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
    ///
    /// @param statement what the card signed, by its hash
    static Decision append(
            Transaction unit,
            OfficerActor actor,
            DecisionKind kind,
            Request request,
            Optional<String> statement) {
        SqlRequestDecisions sql = new SqlRequestDecisions(unit.sql());
        List<Decision> before = sql.all(request.caseNumber());
        Decision decision =
                new Decision(
                        new Decision.Decider(
                                actor.officer(),
                                actor.person(),
                                actor.roles().iterator().next(),
                                actor.session(),
                                statement),
                        kind,
                        request.caseNumber(),
                        request.paper().formVersion(),
                        request.paper().digest(),
                        unit.now(),
                        last(before));
        sql.append(decision);
        return decision;
    }

    /// A request as the window of a card program shows it. It tells of people by their accounts.
    static CaseBrief brief(Transaction unit, Request.Paper paper) {
        RequestFields on = paper.fields();
        List<Field> fields =
                new ArrayList<>(
                        BriefFields.of(
                                paper.caseNumber(),
                                paper.formVersion(),
                                paper.digest(),
                                word(on.kind().name())));
        fields.add(Field.text("account", on.account().value()));
        fields.add(Field.word("ground", word(on.ground().name())));
        on.contact().ifPresent(contact -> fields.addAll(shown(contact)));
        List<Decision> before = new SqlRequestDecisions(unit.sql()).all(paper.caseNumber());
        return new CaseBrief(paper.digest(), fields, last(before));
    }

    private static List<Field> shown(RegistrationFields.Contact contact) {
        return List.of(
                BriefFields.shown("mail", contact.mail().value()),
                BriefFields.shown("phone", contact.phone().value()),
                BriefFields.shown(
                        "address",
                        contact.address().postalCode() + " " + contact.address().line()));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String last(List<Decision> before) {
        return before.isEmpty() ? Decision.FIRST : before.getLast().hash();
    }
}
