// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jadeseal.ca.statement.CanonicalText;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ca.x509.Bytes;

/// Words about a paper as fields of a statement.
public final class BriefFields {

    /// Attachments with a field of their own; the rest shares one more.
    private static final int MOST_ATTACHMENTS = 10;

    private BriefFields() {}

    /// What every paper has.
    public static List<Field> of(
            CaseNumber caseNumber, int formVersion, FormDigest digest, String kind) {
        return List.of(
                Field.text("case", caseNumber.value()),
                Field.number("version", formVersion),
                Field.digest("form", Bytes.ofHex(digest.value())),
                Field.word("kind", kind));
    }

    /// A field that shows `value`, or its hash where a character of it would not be seen.
    public static Field shown(String name, String value) {
        try {
            return Field.text(name, value);
        } catch (IllegalArgumentException _) {
            return Field.digest(name, CanonicalText.of(value).octets().sha256());
        }
    }

    /// What tells of a registration, whose names are shown as the page shows them.
    static List<Field> of(Form.Paper paper) {
        List<Field> fields =
                new ArrayList<>(
                        of(
                                paper.caseNumber(),
                                paper.formVersion(),
                                paper.digest(),
                                "registration"));
        fields.add(shown("holder", paper.fields().name().masked()));
        fields.addAll(attachments(paper.fields().attachments()));
        return fields;
    }

    /// Attachments by what they are, with their pages and hashes; the eleventh and all after it
    /// share one hash.
    public static List<Field> attachments(List<Attachment> attachments) {
        List<Field> fields = new ArrayList<>();
        for (Attachment attachment : attachments.stream().limit(MOST_ATTACHMENTS).toList()) {
            fields.add(Field.text("attachment-" + (fields.size() + 1), text(attachment)));
        }
        if (attachments.size() > MOST_ATTACHMENTS) {
            fields.add(Field.digest("attachment-" + (fields.size() + 1), rest(attachments)));
        }
        return fields;
    }

    private static Bytes rest(List<Attachment> attachments) {
        return new CanonicalText(
                        attachments.stream()
                                .skip(MOST_ATTACHMENTS)
                                .map(BriefFields::text)
                                .collect(Collectors.toList()))
                .octets()
                .sha256();
    }

    /// `SIGNED_FORM 2 9f86…`: what it is, its pages, its SHA-256.
    private static String text(Attachment attachment) {
        return "%s %d %s"
                .formatted(attachment.document().name(), attachment.pages(), attachment.sha256());
    }
}
