// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.form.Attachment;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.web.page.Problems;

/// A registration that is typed over. An empty national ID stays as it is, and so does the document
/// that was shown while nothing about it is typed; what came with the form besides stays with it.
record Correction(Form form, RegistrationForm typed) {

    /// As it stands, to begin with.
    static Correction of(Form form) {
        return new Correction(form, RegistrationForm.of(form.paper().fields()));
    }

    /// What is wrong, by field; nothing means that [#fields] will answer.
    Problems problems() {
        Map<String, String> wrong = new LinkedHashMap<>(typed.problems().fields());
        if (typed.get("nationalId").isEmpty()) {
            wrong.remove("nationalId");
        }
        if (keepsDocument()) {
            wrong.remove("documentNumber");
        }
        return Problems.fields(wrong);
    }

    /// What stands on the form once it is corrected; empty while something is wrong.
    Optional<RegistrationFields> fields() {
        if (problems().any()) {
            return Optional.empty();
        }
        return Optional.of(
                new RegistrationFields(
                        typed.name().orElseThrow(),
                        typed.nationalId().orElse(before().nationalId()),
                        typed.contact(),
                        typed.language(),
                        attachments()));
    }

    private RegistrationFields before() {
        return form.paper().fields();
    }

    private boolean keepsDocument() {
        Attachment shown = before().attachments().getFirst();
        return typed.get("documentNumber").isEmpty()
                && typed.get("document").equals(shown.document().name())
                && typed.get("pages").equals(Integer.toString(shown.pages()));
    }

    private List<Attachment> attachments() {
        List<Attachment> attachments = new ArrayList<>(before().attachments());
        if (!keepsDocument()) {
            attachments.set(0, typed.attachment());
        }
        return attachments;
    }
}
