// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.statement.CanonicalText;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ra.form.Attachment;
import org.jadeseal.ra.form.BriefFields;
import org.jadeseal.ra.form.CaseBrief;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.form.SqlDecisions;

/// What decisions about a request bind to, and what their window shows.
final class RequestDecisions {

    private RequestDecisions() {}

    /// Over every field of the request.
    static FormDigest digest(
            CaseNumber number,
            int formVersion,
            RequestFields fields,
            List<Attachment> attachments) {
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
        if (!attachments.isEmpty()) {
            parts.add("attachments");
            parts.add(Attachment.write(attachments));
        }
        return new FormDigest(CanonicalText.of(parts.toArray(String[]::new)).sha256());
    }

    private static List<String> contact(RegistrationFields.Contact contact) {
        return List.of(
                contact.mail().value(),
                contact.phone().value(),
                contact.address().postalCode(),
                contact.address().line());
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
        fields.addAll(BriefFields.attachments(paper.attachments()));
        return new CaseBrief(
                paper.digest(),
                fields,
                SqlDecisions.aboutRequests(unit.sql()).last(paper.caseNumber()));
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
}
