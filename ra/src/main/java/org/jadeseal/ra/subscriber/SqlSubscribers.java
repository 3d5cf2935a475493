// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ra.notice.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `subscriber` (migration `db/ra/V2_03`).
final class SqlSubscribers {

    private static final String COLUMNS =
            """
            select id, surname, given_name, common_name, serial_number, mail, mail_confirmed,
                   phone, postal_code, address_line, language
              from subscriber
            """;

    private static final String FIND = COLUMNS + " where id = ?";

    private static final String FIND_BY_HASH = COLUMNS + " where national_id_hash = ?";

    private static final String SEALED =
            """
            select national_id_sealed
              from subscriber
             where id = ?
            """;

    private static final String COUNT_SERIAL =
            """
            select count(*)
              from subscriber
             where serial_number = ?
            """;

    private static final String INSERT =
            """
            insert into subscriber (surname, given_name, common_name, mail, mail_confirmed, phone,
                                    postal_code, address_line, language, mail_since, id,
                                    serial_number, national_id_sealed, national_id_hash,
                                    registered_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;

    private static final String UPDATE =
            """
            update subscriber
               set surname = ?, given_name = ?, common_name = ?, mail = ?, mail_confirmed = ?,
                   phone = ?, postal_code = ?, address_line = ?, language = ?,
                   version = version + 1
             where id = ?
            """;

    private static final String MAIL_CHANGED =
            """
            update subscriber
               set mail_since = ?
             where id = ?
            """;

    private static final String REPLACE_MAIL =
            """
            update subscriber
               set mail = ?, mail_confirmed = 1, mail_since = ?, version = version + 1
             where id = ? and mail = ?
            """;

    /// Not the address of the registration.
    private static final String MAIL_SINCE =
            """
            select mail_since
              from subscriber
             where id = ? and mail_since > registered_at
            """;

    private static final String CONFIRM =
            """
            update subscriber
               set mail_confirmed = 1, version = version + 1
             where id = ? and mail = ?
            """;

    private final JdbcClient sql;

    SqlSubscribers(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Subscriber> find(SubscriberId id) {
        return sql.sql(FIND).param(id.value()).query(SqlSubscribers::subscriber).optional();
    }

    Optional<Subscriber> findByHash(String nationalIdHash) {
        return sql.sql(FIND_BY_HASH)
                .param(nationalIdHash)
                .query(SqlSubscribers::subscriber)
                .optional();
    }

    Optional<byte[]> sealedNationalId(SubscriberId id) {
        return sql.sql(SEALED)
                .param(id.value())
                .query((row, _) -> row.getBytes("national_id_sealed"))
                .optional();
    }

    boolean isTaken(SubjectSerialNumber number) {
        return sql.sql(COUNT_SERIAL).param(number.value()).query(Long.class).single() > 0;
    }

    void insert(Subscriber subscriber, byte[] sealed, String hash, Instant now) {
        described(INSERT, subscriber)
                .param(now.toEpochMilli())
                .param(subscriber.id().value())
                .param(subscriber.serialNumber().value())
                .param(sealed)
                .param(hash)
                .param(now.toEpochMilli())
                .update();
    }

    void update(Subscriber subscriber, boolean mailChanged, Instant now) {
        described(UPDATE, subscriber).param(subscriber.id().value()).update();
        if (mailChanged) {
            sql.sql(MAIL_CHANGED).params(now.toEpochMilli(), subscriber.id().value()).update();
        }
    }

    /// Answers false if the address is no longer this person's.
    boolean confirm(SubscriberId id, MailAddress mail) {
        return sql.sql(CONFIRM).params(id.value(), mail.value()).update() == 1;
    }

    /// Answers false if the old address is no longer this person's.
    boolean replaceMail(SubscriberId id, MailAddress old, MailAddress fresh, Instant now) {
        return sql.sql(REPLACE_MAIL)
                        .params(fresh.value(), now.toEpochMilli(), id.value(), old.value())
                        .update()
                == 1;
    }

    Optional<Instant> mailChanged(SubscriberId id) {
        return sql.sql(MAIL_SINCE)
                .param(id.value())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    private JdbcClient.StatementSpec described(String statement, Subscriber subscriber) {
        return sql.sql(statement)
                .param(subscriber.name().surname())
                .param(subscriber.name().givenName())
                .param(subscriber.name().commonName())
                .param(subscriber.mailbox().address().value())
                .param(subscriber.mailbox().confirmed() ? 1 : 0)
                .param(subscriber.phone().value())
                .param(subscriber.address().postalCode())
                .param(subscriber.address().line())
                .param(subscriber.language().toLanguageTag());
    }

    private static Subscriber subscriber(ResultSet row, int number) throws SQLException {
        return new Subscriber(
                new SubscriberId(row.getString("id")),
                new PersonName(
                        row.getString("surname"),
                        row.getString("given_name"),
                        row.getString("common_name")),
                new SubjectSerialNumber(row.getString("serial_number")),
                new Mailbox(
                        new MailAddress(row.getString("mail")), row.getInt("mail_confirmed") == 1),
                new PhoneNumber(row.getString("phone")),
                new PostalAddress(row.getString("postal_code"), row.getString("address_line")),
                Locale.forLanguageTag(row.getString("language")));
    }
}
