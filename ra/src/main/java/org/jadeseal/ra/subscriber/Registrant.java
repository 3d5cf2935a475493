// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.util.Locale;
import org.jadeseal.ra.notice.MailAddress;

/// A person as an approved form describes them.
public record Registrant(
        PersonName name,
        NationalId nationalId,
        MailAddress mail,
        PhoneNumber phone,
        PostalAddress address,
        Locale language) {}
