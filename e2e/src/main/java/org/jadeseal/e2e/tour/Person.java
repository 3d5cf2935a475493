// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.util.Map;

/// Somebody who comes to the counter. Nobody real: the identity numbers are well-formed and free of
/// holders.
///
/// @param mail where the site writes to
public record Person(
        String surname, String givenName, String nationalId, String mail, String address) {

    /// Plays the whole story.
    public static Person wang() {
        return new Person("王", "小明", "A123456789", "wang@example.org", "臺北市大安區辛亥路二段185號3樓");
    }

    /// Has a name with a character beyond the basic plane, and waits to be played by hand.
    public static Person chen() {
        return new Person("陳", "𡍼", "B223456782", "chen@example.org", "臺中市西屯區臺灣大道三段99號");
    }

    /// The fields of the registration form.
    Map<String, String> fields() {
        return Map.ofEntries(
                Map.entry("surname", surname),
                Map.entry("givenName", givenName),
                Map.entry("commonName", surname + givenName),
                Map.entry("nationalId", nationalId),
                Map.entry("mail", mail),
                Map.entry("phone", "0912345678"),
                Map.entry("postalCode", "106"),
                Map.entry("address", address),
                Map.entry("language", "zh-TW"),
                Map.entry("document", "IDENTITY_CARD"),
                Map.entry("documentNumber", "1140000001"),
                Map.entry("pages", "2"));
    }
}
