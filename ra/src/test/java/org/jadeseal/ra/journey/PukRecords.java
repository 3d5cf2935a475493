// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.puk.Puks;
import org.jadeseal.ra.subscriber.FieldVault;
import org.jadeseal.ra.task.KeyName;

/// All rows in which a PUK might have been left, and the one in which it is.
final class PukRecords {

    private PukRecords() {}

    static String all(Database database) {
        StringBuilder text = new StringBuilder();
        for (String table : new String[] {"task_step", "card_puk", "audit_entry"}) {
            database.read()
                    .sql("select * from " + table)
                    .query()
                    .listOfRows()
                    .forEach(row -> row.values().forEach(value -> append(text, value)));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Object value) {
        text.append(
                        value instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                : String.valueOf(value))
                .append('\n');
    }

    /// A PUK that the site knows to be the card's.
    record Settled(CardId card, KeyName name) {}

    static Optional<Settled> settled(Database database) {
        return database.read()
                .sql("select card, present_version from card_puk where state = 'SETTLED'")
                .query((row, _) ->
                        new Settled(
                                new CardId(row.getString("card")),
                                new KeyName(row.getInt("present_version"))))
                .optional();
    }

    /// Its digits.
    static Bytes value(TrialSite site, Settled puk) {
        Puks puks =
                Puks.on(
                        site.database(),
                        FieldVault.under(site.authority().fieldKeys(), site.random()),
                        site.authority().audit(),
                        site.random());
        try (var digits = puks.values(puk.card(), List.of(puk.name()))) {
            return digits.lend(Bytes::of);
        }
    }
}
