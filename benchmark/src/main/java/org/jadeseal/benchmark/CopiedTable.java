// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.util.Locale;

/// A table of the website's database that has rows of a person: what pages read of certificates,
/// card, history and tasks. What only the CA reads (requests, certificates' bytes) is not copied.
enum CopiedTable {
    SUBSCRIBER(true, "id = (select holder from account where id = ?1)"),
    ACCOUNT(true, "id = ?1"),
    CARD(true, "account = ?1"),
    CERTIFICATE(true, "account = ?1"),
    CERTIFICATE_STATUS(true, "serial in (select serial from certificate where account = ?1)"),
    AUDIT_ENTRY(
            true,
            """
            object in (select 'account:' || ?1
                       union select 'card:' || id from card where account = ?1
                       union select 'pair:' || pair from certificate where account = ?1)
            """),
    TASK(false, "owner = 'SUBSCRIBER:' || ?1"),
    TASK_STEP(false, "task in (select id from task where owner = 'SUBSCRIBER:' || ?1)");

    private final boolean everybody;
    private final String belonging;

    CopiedTable(boolean everybody, String belonging) {
        this.everybody = everybody;
        this.belonging = belonging;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether all get rows in it, or the residents only.
    boolean ofEverybody() {
        return everybody;
    }

    /// Which rows are those of the account `?1`, in SQL.
    String belonging() {
        return belonging;
    }
}
