// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

/// What a mail tells (`lifecycle.md` 3.9). The names are the keys of `web`'s message files.
public enum NoticeKind {
    /// N1: registered, two letters are on their way; parameters `case`, `link-token`.
    REGISTRATION_DONE("N1"),
    /// N2: applied, please activate; parameter `serial-tail`.
    APPLICATION_DONE("N2"),
    /// N2: still not activated; parameters `serial-tail`, `last-day`.
    ACTIVATION_REMINDER("N2"),
    /// N3: activated; parameter `serial-tail`.
    ACTIVATED("N3"),
    /// N4: can be renewed until its last day; parameters `serial-tail`, `last-day`.
    RENEWAL_DUE("N4"),
    /// N4: was not renewed and has expired; parameters `serial-tail`, `last-day`.
    CERTIFICATES_EXPIRED("N4"),
    /// N5: was not activated in time; parameters `serial-tail`, `last-day`.
    CERTIFICATES_LAPSED("N5"),
    /// N5: certificates suspended; parameters `serial-tail`, `at`.
    SUSPENDED("N5"),
    /// N5: a certificate came back from hold; parameters `serial-tail`, `at`.
    RESUMED("N5"),
    /// N5: a certificate was revoked; parameters `serial-tail`, `at`.
    REVOKED("N5"),
    /// N6: the account was locked after wrong passwords; parameter `at`.
    ACCOUNT_LOCKED("N6"),
    /// N6: a letter with a new website password was made, the old one is void; parameter `at`.
    LETTER_MADE("N6"),
    /// N6: the website password was changed; parameter `at`.
    PASSWORD_CHANGED("N6"),
    /// N6: to a new address: open the link if you want it; parameter `link-token`.
    MAIL_CHANGE_LINK("N6"),
    /// N6: to the old and the new address: it was changed; parameters `at`, `mail` (masked).
    MAIL_CHANGED("N6"),
    /// N6: a PIN reset was refused, so soon after a change of the address; parameter `at`.
    PIN_RESET_DELAYED("N6"),
    /// N7: a form was received; parameter `case`.
    CASE_RECEIVED("N7"),
    /// N7: something is missing on a form; parameters `case`, `reason`.
    CASE_RETURNED("N7"),
    /// N7: a form was rejected; parameters `case`, `reason`.
    CASE_REJECTED("N7"),
    /// N7: a request was carried out; parameter `case`.
    CASE_DONE("N7"),
    /// N6: the code for a PIN reset; parameters `act`, `code`, `until`.
    PIN_RESET_CODE("N6"),
    /// N6: the PIN was reset or the card unblocked; parameter `at`.
    PIN_RESET("N6"),
    /// N6: a new PIN was set at the counter; parameter `at`.
    PIN_SET_AT_COUNTER("N6"),
    /// N6: telephone or address were changed at the counter; parameter `at`.
    CONTACT_CHANGED("N6");

    private final String number;

    NoticeKind(String number) {
        this.number = number;
    }

    /// The number in the list of notices: `N1`.
    public String number() {
        return number;
    }
}
