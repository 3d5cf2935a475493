// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardKeyHash;
import org.jadeseal.ra.card.CardMake;
import org.jadeseal.ra.card.DeviceSerial;
import org.jadeseal.ra.card.KeyVersions;
import org.jadeseal.ra.card.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `officer_card` (migration `db/ra/V2_69`).
final class SqlOfficerCards {

    private static final String INSERT =
            """
            insert into officer_card (id, officer, card, state, code_hash, tries, expires_at,
                                      key_version, sealed, pin_set, made_at)
            values (?, ?, ?, 'INVITED', ?, 0, ?, 0, 0, 0, ?)
            """;

    private static final String VOID_OTHERS =
            """
            update officer_card set state = 'VOID' where officer = ? and state = 'INVITED'
            """;

    private static final String COLUMNS =
            """
            select id, officer, card, state, code_hash, tries, expires_at, key_version,
                   pending_version, device_serial, card_key, card_certificate, sealed, pin_set,
                   nonce, login_request, decision_request, login_issuance, decision_issuance
              from officer_card
            """;

    private static final String NEWEST_OF =
            COLUMNS
                    + """
                     where officer = ?
                     order by case when state = 'INVITED' then 0 else 1 end, made_at desc, id
                     limit 1
                    """;

    private static final String PIN_SET =
            """
            update officer_card set pin_set = 1 where id = ? and state = 'INVITED'
            """;

    private static final String READY =
            """
            update officer_card set state = 'READY', ready_at = ? where id = ? and state = 'INVITED'
            """;

    private static final String LOGIN_ISSUANCE =
            """
            update officer_card set login_issuance = ? where id = ?
            """;

    private static final String DECISION_ISSUANCE =
            """
            update officer_card set decision_issuance = ? where id = ?
            """;

    private static final String COUNT_TRY =
            """
            update officer_card
               set tries = tries + 1,
                   state = case when tries + 1 >= ? then 'VOID' else state end
             where id = ? and state = 'INVITED'
            """;

    private static final String SET_PROGRESS =
            """
            update officer_card
               set key_version = ?, pending_version = ?, device_serial = ?, card_key = ?,
                   card_certificate = ?, sealed = ?
             where id = ? and state = 'INVITED'
            """;

    private static final String SET_REQUESTS =
            """
            update officer_card
               set nonce = ?, login_request = ?, decision_request = ?
             where id = ? and state = 'INVITED'
            """;

    private final JdbcClient sql;

    SqlOfficerCards(JdbcClient sql) {
        this.sql = sql;
    }

    /// A new code; an older one of the same officer is void.
    static void invite(Transaction unit, OfficerCard card) {
        unit.sql().sql(VOID_OTHERS).param(card.officer().value()).update();
        unit.sql()
                .sql(INSERT)
                .params(
                        card.id(),
                        card.officer().value(),
                        card.card().value(),
                        card.code().hash(),
                        card.code().expiresAt(),
                        unit.now().toEpochMilli())
                .update();
    }

    /// The one of an officer whose code waits, else the newest.
    Optional<OfficerCard> newestOf(OfficerId officer) {
        return sql.sql(NEWEST_OF).param(officer.value()).query(SqlOfficerCards::read).optional();
    }

    Optional<OfficerCard> find(CardId card) {
        return sql.sql(COLUMNS + " where card = ?")
                .param(card.value())
                .query(SqlOfficerCards::read)
                .optional();
    }

    Optional<OfficerCard> find(DeviceSerial serial) {
        return sql.sql(COLUMNS + " where device_serial = ?")
                .param(serial.value())
                .query(SqlOfficerCards::read)
                .optional();
    }

    static void countTry(Transaction unit, OfficerCard card) {
        unit.sql().sql(COUNT_TRY).params(OfficerCard.MOST_TRIES, card.id()).update();
    }

    static void progress(Transaction unit, OfficerCard card, Progress known) {
        OptionalInt pending = known.keys().pending();
        changed(
                card,
                unit.sql()
                        .sql(SET_PROGRESS)
                        .params(
                                Arrays.asList(
                                        known.keys().current(),
                                        pending.isPresent() ? pending.getAsInt() : null,
                                        known.deviceSerial().map(DeviceSerial::value).orElse(null),
                                        known.cardKey().map(CardKeyHash::value).orElse(null),
                                        known.cardCertificate().map(SerialNumber::hex).orElse(null),
                                        known.sealed() ? 1 : 0,
                                        card.id()))
                        .update());
    }

    static void pinSet(Transaction unit, OfficerCard card) {
        changed(card, unit.sql().sql(PIN_SET).param(card.id()).update());
    }

    static void requests(Transaction unit, OfficerCard card, OfficerCard.Requests requests) {
        changed(
                card,
                unit.sql()
                        .sql(SET_REQUESTS)
                        .params(
                                requests.nonce().hex(),
                                requests.login().toArray(),
                                requests.decision().toArray(),
                                card.id())
                        .update());
    }

    static void issuance(
            Transaction unit,
            OfficerCard card,
            OfficerCertificate.Use use,
            Optional<IssuanceId> issuance) {
        changed(
                card,
                unit.sql()
                        .sql(
                                use == OfficerCertificate.Use.LOGIN
                                        ? LOGIN_ISSUANCE
                                        : DECISION_ISSUANCE)
                        .params(
                                Arrays.asList(
                                        issuance.map(IssuanceId::toString).orElse(null), card.id()))
                        .update());
    }

    static void ready(Transaction unit, OfficerCard card) {
        changed(card, unit.sql().sql(READY).params(unit.now().toEpochMilli(), card.id()).update());
    }

    private static void changed(OfficerCard card, int rows) {
        if (rows == 0) {
            throw new IllegalStateException(
                    "the card of officer "
                            + card.officer().value()
                            + " is not being made any more");
        }
    }

    private static OfficerCard read(ResultSet row, int number) throws SQLException {
        return new OfficerCard(
                row.getString("id"),
                new OfficerId(row.getString("officer")),
                new CardId(row.getString("card")),
                new OfficerCard.Code(
                        OfficerCard.State.valueOf(row.getString("state")),
                        row.getString("code_hash"),
                        row.getInt("tries"),
                        row.getLong("expires_at")),
                known(row),
                new OfficerCard.Made(
                        row.getInt("pin_set") == 1,
                        text(row.getString("nonce")).isPresent()
                                ? Optional.of(requests(row))
                                : Optional.empty(),
                        text(row.getString("login_issuance")).map(IssuanceId::of),
                        text(row.getString("decision_issuance")).map(IssuanceId::of)));
    }

    private static OfficerCard.Requests requests(ResultSet row) throws SQLException {
        return new OfficerCard.Requests(
                Bytes.ofHex(row.getString("nonce")),
                Bytes.of(row.getBytes("login_request")),
                Bytes.of(row.getBytes("decision_request")));
    }

    private static Progress known(ResultSet row) throws SQLException {
        int pending = row.getInt("pending_version");
        return new Progress(
                new KeyVersions(
                        row.getInt("key_version"),
                        pending > 0 ? OptionalInt.of(pending) : OptionalInt.empty()),
                text(row.getString("device_serial")).map(DeviceSerial::new),
                text(row.getString("card_key")).map(CardKeyHash::new),
                text(row.getString("card_certificate")).map(SerialNumber::ofHex),
                row.getInt("sealed") == 1,
                CardMake.OWN);
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value);
    }
}
