// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.Card.Plastic;
import org.jadeseal.ra.card.Card.Retirement;
import org.jadeseal.ra.subscriber.SubscriberId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// A row of the table `card`: a card's state as columns, and back.
record SqlCardRow(
        Plastic plastic,
        String state,
        Optional<Holding> holding,
        Progress progress,
        Optional<Retirement> retirement,
        Instant since) {

    private static final int HEX = 16;

    static SqlCardRow of(Card card) {
        return switch (card) {
            case Card.Stocked c ->
                    row(c, "STOCK", Optional.empty(), Progress.NONE, Optional.empty());
            case Card.Bound c -> held(c, "BOUND", c.holding(), c.progress());
            case Card.Personalized c -> held(c, "PERSO", c.holding(), c.progress());
            case Card.Delivered c -> held(c, "DELIVERED", c.holding(), c.progress());
            case Card.InUse c -> held(c, "IN_USE", c.holding(), c.progress());
            case Card.Lost c -> held(c, "LOST", c.holding(), c.progress());
            case Card.Damaged c -> held(c, "DAMAGED", c.holding(), c.progress());
            case Card.Retired c ->
                    row(c, "RETIRED", c.holding(), c.progress(), Optional.of(c.reason()));
        };
    }

    private static SqlCardRow held(Card card, String state, Holding holding, Progress progress) {
        return row(card, state, Optional.of(holding), progress, Optional.empty());
    }

    private static SqlCardRow row(
            Card card,
            String state,
            Optional<Holding> holding,
            Progress progress,
            Optional<Retirement> retirement) {
        return new SqlCardRow(card.plastic(), state, holding, progress, retirement, card.since());
    }

    Card card() {
        return switch (state) {
            case "STOCK" -> new Card.Stocked(plastic, since);
            case "BOUND" -> new Card.Bound(plastic, holding.orElseThrow(), progress, since);
            case "PERSO" -> new Card.Personalized(plastic, holding.orElseThrow(), progress, since);
            case "DELIVERED" -> new Card.Delivered(plastic, holding.orElseThrow(), progress, since);
            case "IN_USE" -> new Card.InUse(plastic, holding.orElseThrow(), progress, since);
            case "LOST" -> new Card.Lost(plastic, holding.orElseThrow(), progress, since);
            case "DAMAGED" -> new Card.Damaged(plastic, holding.orElseThrow(), progress, since);
            case "RETIRED" ->
                    new Card.Retired(plastic, holding, progress, retirement.orElseThrow(), since);
            default -> throw new IllegalStateException("card state '" + state + "' is not known");
        };
    }

    SqlCardRow withNextVersion() {
        return at(new Plastic(plastic.id(), plastic.number(), plastic.version() + 1));
    }

    SqlCardRow at(Plastic other) {
        return new SqlCardRow(other, state, holding, progress, retirement, since);
    }

    /// Sets the twelve columns from `state` to `since`, in their order.
    StatementSpec set(StatementSpec statement) {
        KeyVersions keys = progress.keys();
        return statement
                .param(state)
                .param(holding.map(h -> h.holder().value()).orElse(null))
                .param(holding.map(h -> h.account().value()).orElse(null))
                .param(keys.current())
                .param(keys.pending().isPresent() ? keys.pending().getAsInt() : null)
                .param(progress.deviceSerial().map(DeviceSerial::value).orElse(null))
                .param(progress.cardKey().map(CardKeyHash::value).orElse(null))
                .param(progress.cardCertificate().map(c -> c.value().toString(HEX)).orElse(null))
                .param(progress.sealed() ? 1 : 0)
                .param(progress.make().name())
                .param(retirement.map(Retirement::name).orElse(null))
                .param(since.toEpochMilli());
    }

    static SqlCardRow read(ResultSet row, int number) throws SQLException {
        return new SqlCardRow(
                new Plastic(
                        new CardId(row.getString("id")),
                        new CardNumber(row.getString("number")),
                        row.getLong("version")),
                row.getString("state"),
                holding(row),
                progress(row),
                Optional.ofNullable(row.getString("retirement")).map(Retirement::valueOf),
                Instant.ofEpochMilli(row.getLong("since")));
    }

    private static Optional<Holding> holding(ResultSet row) throws SQLException {
        String holder = row.getString("holder");
        String account = row.getString("account");
        return holder == null || account == null
                ? Optional.empty()
                : Optional.of(new Holding(new SubscriberId(holder), new AccountId(account)));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        int pending = row.getInt("keys_pending");
        OptionalInt announced = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(pending);
        return new Progress(
                new KeyVersions(row.getInt("keys_current"), announced),
                Optional.ofNullable(row.getString("device_serial")).map(DeviceSerial::new),
                Optional.ofNullable(row.getString("card_key")).map(CardKeyHash::new),
                Optional.ofNullable(row.getString("card_certificate"))
                        .map(text -> new SerialNumber(new BigInteger(text, HEX))),
                row.getInt("sealed") == 1,
                CardMake.valueOf(row.getString("make")));
    }
}
