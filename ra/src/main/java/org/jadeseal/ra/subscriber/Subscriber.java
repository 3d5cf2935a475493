// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.util.Locale;
import java.util.Map;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.NoticeKind;

/// One person of the register. The national ID stays in the register; ask for it with a reason.
///
/// @param language of letters and mails, `zh-TW` or `en`
public record Subscriber(
        SubscriberId id,
        PersonName name,
        SubjectSerialNumber serialNumber,
        Mailbox mailbox,
        PhoneNumber phone,
        PostalAddress address,
        Locale language) {

    /// A mail to this person, to be queued in the [org.jadeseal.ra.notice.Outbox].
    public Notice notice(NoticeKind kind, Map<String, String> parameters) {
        return new Notice(kind, mailbox.address(), language, parameters);
    }
}
