// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address as RFC 5321 §4.1.2 writes it, without quoted local parts and address literals; the
/// domain in lower case.
public record MailAddress(String value) {

    /// RFC 5321 §4.5.3.1.3: a path has 256 octets, two of them angle brackets.
    private static final int MOST = 254;

    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*"
                            + "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public MailAddress {
        if (value.length() > MOST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "mail address must be local@domain of at most 254 characters");
        }
    }

    /// Reads what a person typed; empty when it is no address.
    public static Optional<MailAddress> parse(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > MOST) {
            return Optional.empty();
        }
        String value = text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
        return FORM.matcher(value).matches()
                ? Optional.of(new MailAddress(value))
                : Optional.empty();
    }

    /// As shown where others may look on: `w***@example.tw`.
    public String masked() {
        return value.charAt(0) + "***" + domain();
    }

    /// The same, told from another address that looks alike: `w***w@example.tw`.
    public String maskedBeside(MailAddress other) {
        char last = value.charAt(value.lastIndexOf('@') - 1);
        return masked().equals(other.masked())
                ? value.charAt(0) + "***" + last + domain()
                : masked();
    }

    private String domain() {
        return value.substring(value.lastIndexOf('@'));
    }
}
