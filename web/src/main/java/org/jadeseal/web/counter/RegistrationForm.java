// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ra.form.Attachment;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.subscriber.NationalId;
import org.jadeseal.ra.subscriber.PersonName;
import org.jadeseal.ra.subscriber.PhoneNumber;
import org.jadeseal.ra.subscriber.PostalAddress;
import org.jadeseal.web.page.Problems;

/// A registration form as it was typed, before it is known to be right.
///
/// @param typed name of the field → text, stripped
record RegistrationForm(Map<String, String> typed) {

    /// The fields that the page has, in its order.
    static final List<String> FIELDS =
            List.of(
                    "surname",
                    "givenName",
                    "commonName",
                    "nationalId",
                    "mail",
                    "phone",
                    "postalCode",
                    "address",
                    "language",
                    "document",
                    "documentNumber",
                    "pages");

    private static final int MOST = 500;

    RegistrationForm {
        typed = Map.copyOf(typed);
    }

    static RegistrationForm of(Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String text = parameters.getOrDefault(field, "").strip();
            typed.put(field, text.length() > MOST ? "" : text);
        }
        return new RegistrationForm(typed);
    }

    static RegistrationForm empty() {
        return of(Map.of("language", "zh-TW", "document", "IDENTITY_CARD", "pages", "2"));
    }

    /// What stands on a form, to be typed over. Not with it: the national ID (SEC-801), and the
    /// number of the document, which is not kept.
    static RegistrationForm of(RegistrationFields fields) {
        PersonName name = fields.name();
        PostalAddress address = fields.contact().address();
        Attachment shown = fields.attachments().getFirst();
        boolean whole = name.commonName().equals(name.surname() + name.givenName());
        return of(
                Map.of(
                        "surname", name.surname(),
                        "givenName", name.givenName(),
                        "commonName", whole ? "" : name.commonName(),
                        "mail", fields.contact().mail().value(),
                        "phone", fields.contact().phone().value(),
                        "postalCode", address.postalCode(),
                        "address", address.line(),
                        "language", fields.language().toLanguageTag(),
                        "document", shown.document().name(),
                        "pages", Integer.toString(shown.pages())));
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What is wrong, by field; nothing means that [#fields] will answer.
    Problems problems() {
        Map<String, String> wrong = new LinkedHashMap<>();
        note(wrong, "surname", get("surname").isEmpty());
        note(wrong, "commonName", name().isEmpty() && !get("surname").isEmpty());
        note(wrong, "nationalId", nationalId().isEmpty());
        note(wrong, "mail", MailAddress.parse(get("mail")).isEmpty());
        note(wrong, "phone", PhoneNumber.parse(get("phone")).isEmpty());
        note(wrong, "postalCode", !get("postalCode").matches("[0-9]{3}|[0-9]{5}|[0-9]{6}"));
        note(wrong, "address", postal().isEmpty() && !wrong.containsKey("postalCode"));
        note(wrong, "documentNumber", get("documentNumber").isEmpty());
        note(wrong, "pages", !get("pages").matches("[1-9][0-9]?"));
        return Problems.fields(wrong);
    }

    private static void note(Map<String, String> wrong, String field, boolean isWrong) {
        if (isWrong) {
            wrong.put(field, "form.wrong." + field);
        }
    }

    /// The form's fields; empty while something is wrong.
    Optional<RegistrationFields> fields() {
        if (problems().any()) {
            return Optional.empty();
        }
        return Optional.of(
                new RegistrationFields(
                        name().orElseThrow(),
                        nationalId().orElseThrow(),
                        contact(),
                        language(),
                        List.of(attachment())));
    }

    Optional<NationalId> nationalId() {
        return NationalId.parse(get("nationalId"));
    }

    /// Once nothing is wrong.
    RegistrationFields.Contact contact() {
        return new RegistrationFields.Contact(
                MailAddress.parse(get("mail")).orElseThrow(),
                PhoneNumber.parse(get("phone")).orElseThrow(),
                postal().orElseThrow());
    }

    Locale language() {
        return get("language").equals("en") ? Locale.ENGLISH : Locale.TAIWAN;
    }

    Optional<PersonName> name() {
        String whole = get("commonName");
        return PersonName.parse(
                get("surname"),
                get("givenName"),
                whole.isEmpty() ? get("surname") + get("givenName") : whole);
    }

    private Optional<PostalAddress> postal() {
        return PostalAddress.parse(get("postalCode"), get("address"));
    }

    /// What was shown at the counter. Scans are not kept yet; the hash is that of the officer's
    /// line about the document.
    Attachment attachment() {
        Attachment.Document document =
                Stream.of(Attachment.Document.values())
                        .filter(each -> each.name().equals(get("document")))
                        .findFirst()
                        .orElse(Attachment.Document.IDENTITY_CARD);
        String line = document.name() + "\n" + get("documentNumber") + "\n" + get("pages");
        return new Attachment(document, sha256(line), Integer.parseInt(get("pages")));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, this one has not", e);
        }
    }
}
