// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.search;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardNumber;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.subscriber.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the tables of the other rooms by what leads to an account.
final class SqlFound {

    private static final String REGISTRATION = "select count(*) from form where case_number = ?";

    private static final String REQUEST = "select count(*) from request where case_number = ?";

    private static final String ACCOUNT = "select count(*) from account where id = ?";

    private static final String OF_CARD =
            "select account from card where number = ? and account is not null";

    private static final String OF_SHEET = "select account from mailer where number = ?";

    private static final String OF_CERTIFICATE = "select account from certificate where serial = ?";

    /// The newest account of a person.
    private static final String OF_PERSON =
            """
            select a.id
              from subscriber s
              join account a on a.holder = s.id
            """;

    private static final String NEWEST = " order by a.opened_at desc, a.id limit 1";

    private static final String OF_HASH = OF_PERSON + " where s.national_id_hash = ?" + NEWEST;

    private static final String OF_SUBJECT = OF_PERSON + " where s.serial_number = ?" + NEWEST;

    private static final String NAMED =
            """
            select a.id, a.state, s.surname, s.given_name, s.common_name, s.serial_number
              from subscriber s
              join account a on a.holder = s.id
             where s.common_name = ? and a.id >= ?
             order by a.id
             limit ?
            """;

    private final JdbcClient sql;

    SqlFound(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isRegistration(CaseNumber number) {
        return sql.sql(REGISTRATION).param(number.value()).query(Integer.class).single() > 0;
    }

    boolean isRequest(CaseNumber number) {
        return sql.sql(REQUEST).param(number.value()).query(Integer.class).single() > 0;
    }

    boolean isAccount(AccountId account) {
        return sql.sql(ACCOUNT).param(account.value()).query(Integer.class).single() > 0;
    }

    Optional<AccountId> ofCard(CardNumber number) {
        return account(OF_CARD, number.value());
    }

    Optional<AccountId> ofSheet(String number) {
        return account(OF_SHEET, number);
    }

    /// @param serial 1 to 40 hexadecimal digits
    Optional<AccountId> ofCertificate(String serial) {
        return account(OF_CERTIFICATE, new BigInteger(serial, 16).toString(16));
    }

    Optional<AccountId> ofHash(String nationalIdHash) {
        return account(OF_HASH, nationalIdHash);
    }

    Optional<AccountId> ofSubject(String serialNumber) {
        return account(OF_SUBJECT, serialNumber);
    }

    private Optional<AccountId> account(String statement, String key) {
        return sql.sql(statement).param(key).query(String.class).optional().map(AccountId::new);
    }

    /// By account.
    List<Finding.Line> named(String commonName, String from, int most) {
        return sql.sql(NAMED).params(commonName, from, most).query(SqlFound::line).list();
    }

    private static Finding.Line line(ResultSet row, int number) throws SQLException {
        PersonName name =
                new PersonName(
                        row.getString("surname"),
                        row.getString("given_name"),
                        row.getString("common_name"));
        return new Finding.Line(
                new AccountId(row.getString("id")),
                name.masked(),
                row.getString("serial_number"),
                row.getString("state"));
    }
}
