// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `card` (migration `db/ra/V2_04`).
final class SqlCards {

    private static final String COLUMNS =
            """
            select id, number, state, holder, account, keys_current, keys_pending, device_serial,
                   card_key, card_certificate, sealed, make, retirement, since, version
              from card
            """;

    private static final String FIND = COLUMNS + " where id = ?";

    private static final String FIND_BY_NUMBER = COLUMNS + " where number = ?";

    private static final String FIND_BY_KEY = COLUMNS + " where card_key = ?";

    private static final String FIND_BY_DEVICE = COLUMNS + " where device_serial = ?";

    /// One that is lost or damaged comes after the one that takes its place.
    private static final String OF_ACCOUNT =
            COLUMNS
                    + """
                     where account = ? and state <> 'RETIRED'
                     order by case when state in ('LOST', 'DAMAGED') then 1 else 0 end,
                              since desc, id
                     limit 1
                    """;

    private static final String GONE_OF_ACCOUNT =
            COLUMNS + " where account = ? and state in ('LOST', 'DAMAGED') order by id";

    private static final String OLDEST_IN_STOCK =
            COLUMNS + " where state = 'STOCK' order by taken_in_at, id limit 1";

    private static final String COUNT_STOCK =
            """
            select count(*)
              from card
             where state = 'STOCK'
            """;

    private static final String TAKE_IN =
            """
            insert into card (id, number, state, keys_current, sealed, taken_in_at, since, version)
            values (?, ?, 'STOCK', 0, 0, ?, ?, 1)
            on conflict (number) do nothing
            """;

    /// Compare-and-set: touches the row only while it still is what the caller read.
    private static final String REPLACE =
            """
            update card
               set state = ?, holder = ?, account = ?, keys_current = ?, keys_pending = ?,
                   device_serial = ?, card_key = ?, card_certificate = ?, sealed = ?,
                   make = ?, retirement = ?, since = ?, version = version + 1
             where id = ? and version = ?
            """;

    private final JdbcClient sql;

    SqlCards(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Card> find(CardId id) {
        return one(sql.sql(FIND).param(id.value()));
    }

    Optional<Card> find(CardNumber number) {
        return one(sql.sql(FIND_BY_NUMBER).param(number.value()));
    }

    Optional<Card> find(CardKeyHash key) {
        return one(sql.sql(FIND_BY_KEY).param(key.value()));
    }

    Optional<Card> find(DeviceSerial device) {
        return one(sql.sql(FIND_BY_DEVICE).param(device.value()));
    }

    Optional<Card> of(AccountId account) {
        return one(sql.sql(OF_ACCOUNT).param(account.value()));
    }

    List<Card> goneOf(AccountId account) {
        return sql.sql(GONE_OF_ACCOUNT).param(account.value()).query(SqlCardRow::read).stream()
                .map(SqlCardRow::card)
                .toList();
    }

    Optional<Card.Stocked> oldestInStock() {
        return one(sql.sql(OLDEST_IN_STOCK)).map(Card.Stocked.class::cast);
    }

    long inStock() {
        return sql.sql(COUNT_STOCK).query(Long.class).single();
    }

    /// Answers false if the number is taken.
    boolean takeIn(CardId id, CardNumber number, Instant now) {
        return sql.sql(TAKE_IN)
                        .params(id.value(), number.value(), now.toEpochMilli(), now.toEpochMilli())
                        .update()
                == 1;
    }

    /// Answers the card as it is stored now.
    Card replace(Card after) {
        SqlCardRow row = SqlCardRow.of(after);
        int changed =
                row.set(sql.sql(REPLACE))
                        .param(after.id().value())
                        .param(after.plastic().version())
                        .update();
        if (changed == 0) {
            throw new StaleCardException(after.number());
        }
        return row.withNextVersion().card();
    }

    private static Optional<Card> one(JdbcClient.StatementSpec statement) {
        return statement.query(SqlCardRow::read).optional().map(SqlCardRow::card);
    }
}
