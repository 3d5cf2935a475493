// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.util.Random;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Role;

/// A person whom two officers have registered through the counter's pages.
///
/// @param caseNumber of the form
/// @param account that came of it
record Registered(String caseNumber, AccountId account) {

    static final String PASSWORD = "q7mk-2xwp-9abc";

    /// Registers somebody new; `tag` makes the officers' logins unique.
    static Registered person(Website website, String tag) {
        Browser cao = website.officer("cao-" + tag, Role.CAO);
        cao.open("/cards");
        cao.send("intake", "count", "1");
        Browser rao = website.officer("rao-" + tag, Role.RAO);
        rao.open("/forms/new");
        rao.send("entry", fields(nationalId(tag)));
        rao.send("review");
        String address = rao.page().path();
        Browser ras = website.officer("ras-" + tag, Role.RAS);
        ras.open(address);
        ras.send("approve");
        return new Registered(
                address.substring("/forms/".length()),
                new AccountId(ras.page().attribute("data-account")));
    }

    /// Registered, with the website letter in hand.
    static Registered withLetter(Website website, String tag) {
        Registered person = person(website, tag);
        website.letter(person.account(), PASSWORD);
        return person;
    }

    static String[] fields(String nationalId) {
        return new String[] {
            "surname",
            "王",
            "givenName",
            "小明",
            "commonName",
            "王小明",
            "nationalId",
            nationalId,
            "mail",
            "wang@example.org",
            "phone",
            "0912345678",
            "postalCode",
            "106",
            "address",
            "臺北市大安區辛亥路二段185號3樓",
            "language",
            "zh-TW",
            "document",
            "IDENTITY_CARD",
            "documentNumber",
            "1140000001",
            "pages",
            "2"
        };
    }

    /// A number with a right check digit, another one for each tag.
    static String nationalId(String tag) {
        String seven = "%07d".formatted(new Random(tag.hashCode()).nextInt(10_000_000));
        int sum = 1 + 8; // A is 10: weights 1 and 9; then the digit 1 with weight 8
        for (int i = 0; i < 7; i++) {
            sum += (7 - i) * (seven.charAt(i) - '0');
        }
        return "A1" + seven + (10 - sum % 10) % 10;
    }
}
