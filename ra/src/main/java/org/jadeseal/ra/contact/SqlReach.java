// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.contact;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.notice.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the tables `account` and `subscriber` by who is reached where.
final class SqlReach {

    /// People may share an address; more than a family do not.
    private static final String ACCOUNTS =
            """
            select a.id
              from subscriber s
              join account a on a.holder = s.id
             where s.mail = ?
             order by a.id
             limit 10
            """;

    private static final String ADDRESS =
            """
            select s.mail
              from account a
              join subscriber s on s.id = a.holder
             where a.id = ?
            """;

    private SqlReach() {}

    static List<AccountId> accountsAt(JdbcClient sql, MailAddress address) {
        return sql.sql(ACCOUNTS)
                .params(address.value())
                .query((row, _) -> new AccountId(row.getString("id")))
                .list();
    }

    static Optional<MailAddress> addressOf(JdbcClient sql, AccountId account) {
        return sql.sql(ADDRESS)
                .params(account.value())
                .query((row, _) -> new MailAddress(row.getString("mail")))
                .optional();
    }
}
