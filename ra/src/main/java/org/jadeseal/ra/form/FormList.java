// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.KeysetPage;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.subscriber.Disclosure;
import org.jadeseal.ra.subscriber.FieldVault;

/// The officers' lists of cases.
public final class FormList {

    private static final int MOST_LINES = 100;

    private final Database database;
    private final Gate gate;
    private final FieldVault vault;

    private FormList(Database database, Gate gate, FieldVault vault) {
        this.database = database;
        this.gate = gate;
        this.vault = vault;
    }

    /// Lists of the forms in `database`.
    public static FormList on(Database database, Gate gate, FieldVault vault) {
        return new FormList(database, gate, vault);
    }

    /// One page, newest case first.
    ///
    /// @param stage empty for all
    /// @param from where the page begins, empty for the first
    /// @param size 1 to 100 lines
    public FormPage page(
            OfficerActor actor, Optional<FormStage> stage, Optional<CaseNumber> from, int size) {
        int most = Math.clamp(size, 1, MOST_LINES);
        Act act = new Act(actor, Right.READ_FORMS, Matter.of("form:list"));
        return gate.look(
                act,
                FormPage.Refused::new,
                () -> {
                    KeysetPage<FormPage.Line> page =
                            KeysetPage.cut(
                                    new SqlFormLines(database.read()).page(stage, from, most + 1),
                                    most);
                    return new FormPage.Page(
                            page.lines(), page.next().map(FormPage.Line::caseNumber));
                });
    }

    /// One form with its decisions. Show its national ID masked; see [#nationalId].
    public FormReading read(OfficerActor actor, CaseNumber caseNumber) {
        Act act = Desk.act(actor, Right.READ_FORMS, caseNumber);
        return gate.look(
                act,
                FormReading.Refused::new,
                () ->
                        reading(
                                new SqlForms(database.read(), vault),
                                SqlDecisions.aboutForms(database.read()),
                                new SqlSignatures(database.read()),
                                caseNumber));
    }

    private static FormReading reading(
            SqlForms forms,
            SqlDecisions decisions,
            SqlSignatures signatures,
            CaseNumber caseNumber) {
        return forms.find(caseNumber)
                .<FormReading>map(form ->
                        new FormReading.Found(
                                form, decisions.all(caseNumber), signatures.all(caseNumber)))
                .orElseGet(() -> new FormReading.UnknownCase(caseNumber));
    }

    /// The same for correcting it, which shows contact data in clear; always audited (SEC-801).
    public FormReading open(OfficerActor actor, CaseNumber caseNumber) {
        Act act = Desk.act(actor, Right.READ_PERSONAL_RECORD, caseNumber);
        return gate.act(
                act,
                FormReading.Refused::new,
                unit -> {
                    gate.journal().done(unit, act, "reason: correction");
                    return reading(
                            new SqlForms(unit.sql(), vault),
                            SqlDecisions.aboutForms(unit.sql()),
                            new SqlSignatures(unit.sql()),
                            caseNumber);
                });
    }

    /// Shows the whole national ID on a form to an officer who gives a reason; always audited
    /// (SEC-801).
    ///
    /// @param reason 1 to 200 characters
    public Disclosure nationalId(OfficerActor actor, CaseNumber caseNumber, String reason) {
        Act act = Desk.act(actor, Right.READ_PERSONAL_RECORD, caseNumber);
        return gate.act(
                act,
                Disclosure.Refused::new,
                transaction -> {
                    gate.journal().done(transaction, act, "reason: " + reason);
                    return new SqlForms(transaction.sql(), vault)
                            .find(caseNumber)
                            .<Disclosure>map(form ->
                                    new Disclosure.Disclosed(form.paper().fields().nationalId()))
                            .orElseGet(Disclosure.UnknownSubscriber::new);
                });
    }
}
