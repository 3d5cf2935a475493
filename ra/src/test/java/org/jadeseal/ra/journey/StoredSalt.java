// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.Base64;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.AccountId;

/// Tells which paper an account's password stands on, without the password: by its salt.
final class StoredSalt {

    private StoredSalt() {}

    static String of(Database database, AccountId account) {
        byte[] salt =
                database.read()
                        .sql("select password_salt from account where id = ?")
                        .param(account.value())
                        .query((row, _) -> row.getBytes("password_salt"))
                        .single();
        return Base64.getEncoder().withoutPadding().encodeToString(salt);
    }
}
