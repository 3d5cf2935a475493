// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.request.RequestFields;
import org.jadeseal.ra.request.RequestKind;
import org.jadeseal.ra.subscriber.PhoneNumber;
import org.jadeseal.ra.subscriber.PostalAddress;
import org.jadeseal.web.page.Problems;

/// A request as it was typed.
///
/// @param contact as it was typed, on a paper about contact data
record RequestForm(String account, String kind, String ground, String note, Contact contact) {

    private static final int LONGEST = 500;

    /// How the person is to be reached.
    record Contact(String mail, String phone, String postalCode, String address) {

        Optional<RegistrationFields.Contact> details() {
            return MailAddress.parse(mail)
                    .flatMap(parsed ->
                            PhoneNumber.parse(phone)
                                    .flatMap(number ->
                                            PostalAddress.parse(postalCode, address)
                                                    .map(place ->
                                                            new RegistrationFields.Contact(
                                                                    parsed, number, place))));
        }

        private void judge(Map<String, String> wrong) {
            if (MailAddress.parse(mail).isEmpty()) {
                wrong.put("mail", "form.wrong.mail");
            }
            if (PhoneNumber.parse(phone).isEmpty()) {
                wrong.put("phone", "form.wrong.phone");
            }
            if (PostalAddress.parse(postalCode, address).isEmpty()) {
                boolean code = !postalCode.matches("[0-9]{3}|[0-9]{5}|[0-9]{6}");
                wrong.put(
                        code ? "postalCode" : "address",
                        code ? "form.wrong.postalCode" : "form.wrong.address");
            }
        }
    }

    static RequestForm of(Map<String, String> typed) {
        return new RequestForm(
                field(typed, "account"),
                field(typed, "kind"),
                field(typed, "ground"),
                field(typed, "note"),
                new Contact(
                        field(typed, "mail"),
                        field(typed, "phone"),
                        field(typed, "postalCode"),
                        field(typed, "address")));
    }

    /// What stands on a paper, to be typed over.
    static RequestForm of(RequestFields fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("ground", fields.ground().name());
        typed.put("note", fields.note());
        fields.contact()
                .ifPresent(contact -> {
                    typed.put("mail", contact.mail().value());
                    typed.put("phone", contact.phone().value());
                    typed.put("postalCode", contact.address().postalCode());
                    typed.put("address", contact.address().line());
                });
        return of(typed).about(fields);
    }

    /// The same about the account and of the kind of this paper, which stay.
    RequestForm about(RequestFields paper) {
        return new RequestForm(paper.account().value(), paper.kind().name(), ground, note, contact);
    }

    private static String field(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /// The kind; a revocation where nothing fits.
    RequestKind chosen() {
        return Arrays.stream(RequestKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(RequestKind.REVOCATION);
    }

    boolean isContact() {
        return chosen() == RequestKind.CONTACT;
    }

    Problems problems() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (AccountId.parse(account).isEmpty()) {
            wrong.put("account", "request.wrong.account");
        }
        if (isContact()) {
            contact.judge(wrong);
        }
        if (RequestWords.ground(ground, chosen()).isEmpty()) {
            wrong.put("ground", "request.wrong.ground");
        }
        if (note.isEmpty() || note.length() > LONGEST) {
            wrong.put("note", "request.wrong.note");
        }
        return wrong.isEmpty() ? Problems.none() : Problems.fields(wrong);
    }

    /// What stands on the paper; empty while there are problems.
    Optional<RequestFields> fields() {
        return problems().any()
                ? Optional.empty()
                : Optional.of(
                        new RequestFields(
                                chosen(),
                                AccountId.parse(account).orElseThrow(),
                                RequestWords.ground(ground, chosen()).orElseThrow(),
                                note,
                                isContact() ? contact.details() : Optional.empty()));
    }
}
