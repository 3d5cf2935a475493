// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.form.Attachment;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.subscriber.NationalId;
import org.jadeseal.ra.subscriber.PersonName;
import org.jadeseal.ra.subscriber.PhoneNumber;
import org.jadeseal.ra.subscriber.PostalAddress;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A batch's rows as bytes to be encrypted: a JSON array of rows, each an array of strings: the
/// row's number, ten fields, and three strings for each document.
final class BatchText {

    private static final int FIELDS = 10;

    private static final JsonMapper json = JsonMapper.builder().build();

    private BatchText() {}

    static Secret write(BatchContent content) {
        return Secret.takingOver(
                json.writeValueAsBytes(content.rows().stream().map(BatchText::strings).toList()));
    }

    static BatchContent read(Secret text) {
        List<List<String>> rows =
                text.lend(
                        bytes -> json.readValue(bytes, new TypeReference<List<List<String>>>() {}));
        return new BatchContent(rows.stream().map(BatchText::row).toList());
    }

    private static List<String> strings(BatchRow row) {
        RegistrationFields fields = row.fields();
        RegistrationFields.Contact contact = fields.contact();
        List<String> strings =
                new ArrayList<>(
                        List.of(
                                Integer.toString(row.number()),
                                fields.name().surname(),
                                fields.name().givenName(),
                                fields.name().commonName(),
                                fields.nationalId().value(),
                                contact.mail().value(),
                                contact.phone().value(),
                                contact.address().postalCode(),
                                contact.address().line(),
                                fields.language().toLanguageTag()));
        for (Attachment attachment : fields.attachments()) {
            strings.add(attachment.document().name());
            strings.add(attachment.sha256());
            strings.add(Integer.toString(attachment.pages()));
        }
        return strings;
    }

    private static BatchRow row(List<String> strings) {
        return new BatchRow(
                Integer.parseInt(strings.get(0)),
                new RegistrationFields(
                        new PersonName(strings.get(1), strings.get(2), strings.get(3)),
                        new NationalId(strings.get(4)),
                        new RegistrationFields.Contact(
                                new MailAddress(strings.get(5)),
                                new PhoneNumber(strings.get(6)),
                                new PostalAddress(strings.get(7), strings.get(8))),
                        Locale.forLanguageTag(strings.get(9)),
                        attachments(strings.subList(FIELDS, strings.size()))));
    }

    private static List<Attachment> attachments(List<String> strings) {
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < strings.size(); i += 3) {
            attachments.add(
                    new Attachment(
                            Attachment.Document.valueOf(strings.get(i)),
                            strings.get(i + 1),
                            Integer.parseInt(strings.get(i + 2))));
        }
        return attachments;
    }
}
