// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

import java.util.Locale;
import java.util.Map;

/// A mail to be written: everything but its text.
///
/// @param language `zh-TW` or `en`
/// @param parameters what the text needs; never a password, PIN, account or national ID
public record Notice(
        NoticeKind kind, MailAddress recipient, Locale language, Map<String, String> parameters) {

    public Notice {
        parameters = Map.copyOf(parameters);
    }
}
