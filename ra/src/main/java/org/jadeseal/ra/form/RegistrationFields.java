// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.List;
import java.util.Locale;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.subscriber.NationalId;
import org.jadeseal.ra.subscriber.PersonName;
import org.jadeseal.ra.subscriber.PhoneNumber;
import org.jadeseal.ra.subscriber.PostalAddress;

/// What stands on 憑證註冊申請單 (F-REG).
///
/// @param language of letters and mails, `zh-TW` or `en`
/// @param attachments 1 to 20
public record RegistrationFields(
        PersonName name,
        NationalId nationalId,
        Contact contact,
        Locale language,
        List<Attachment> attachments) {

    /// Where the person is reached.
    public record Contact(MailAddress mail, PhoneNumber phone, PostalAddress address) {}

    /// The same with other attachments.
    RegistrationFields with(List<Attachment> others) {
        return new RegistrationFields(name, nationalId, contact, language, others);
    }

    public RegistrationFields {
        attachments = List.copyOf(attachments);
        if (attachments.isEmpty() || attachments.size() > KeptScans.MOST) {
            throw new IllegalArgumentException(
                    "a registration lists 1 to 20 documents, had " + attachments.size());
        }
    }
}
