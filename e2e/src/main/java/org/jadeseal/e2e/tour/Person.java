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

    /// One of a hundred people who differ in everything that matters.
    ///
    /// @param number 0 to 99
    public static Person number(int number) {
        String eight = "1%07d".formatted(1_000_000 + number);
        return new Person(
                "林",
                "第" + number,
                "C" + eight + checkDigit(eight),
                "lin%d@example.org".formatted(number),
                "新北市板橋區中山路一段%d號".formatted(number + 1));
    }

    /// Of an identity number that begins with C (12): weights 1 9 8 7 6 5 4 3 2 1, the last digit
    /// makes the sum divisible by 10.
    private static int checkDigit(String eight) {
        int sum = 1 + 2 * 9;
        for (int i = 0; i < eight.length(); i++) {
            sum += (8 - i) * (eight.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
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
