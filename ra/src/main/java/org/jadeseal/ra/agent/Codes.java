// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.time.Duration;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;

/// One-time codes: made for a browser, good for one redemption within two minutes (T2).
final class Codes {

    /// Wrong secrets that spend a handle.
    static final int MOST_TRIES = 5;

    private static final Duration LIFE = Duration.ofMinutes(2);

    private final Database database;
    private final Tokens tokens;
    private final Misses misses;

    Codes(Database database, Tokens tokens, Misses misses) {
        this.database = database;
        this.tokens = tokens;
        this.misses = misses;
    }

    OneTimeCode make(SiteOrigin site, Optional<BrowserSession> browser, Optional<AgentUser> user) {
        SqlCodes.Owner owner =
                new SqlCodes.Owner(browser.map(session -> Tokens.hash(session.secret())), user);
        return database.write(transaction -> make(transaction, site, owner));
    }

    private OneTimeCode make(Transaction transaction, SiteOrigin site, SqlCodes.Owner owner) {
        while (true) {
            TypedCode typed =
                    new TypedCode(tokens.typed(TypedCode.HANDLE), tokens.typed(TypedCode.SECRET));
            OneTimeCode code =
                    new OneTimeCode(
                            site, tokens.secret(), typed.text(), transaction.now().plus(LIFE));
            if (SqlCodes.insert(transaction, tokens.name(), code, typed, owner)) {
                return code;
            }
        }
    }

    /// What a code turned out to be.
    sealed interface Found {

        record Good(SqlCodes.Row code) implements Found {}

        record Bad(Redemption.Reason reason) implements Found {}
    }

    /// Spends a code of a link.
    Found spendLink(Transaction transaction, String link) {
        return SqlCodes.byLink(transaction, link)
                .map(row -> spend(transaction, row))
                .orElseGet(() -> new Found.Bad(Redemption.Reason.UNKNOWN_CODE));
    }

    /// Spends a typed code; a wrong secret counts against its handle and against all.
    Found spendTyped(Transaction transaction, String typed) {
        if (misses.tooMany(transaction.now())) {
            return new Found.Bad(Redemption.Reason.TOO_MANY_TRIES);
        }
        Optional<TypedCode> code = TypedCode.parse(typed);
        Optional<SqlCodes.Row> row =
                code.flatMap(parsed -> SqlCodes.byHandle(transaction, parsed.handle()));
        if (code.isEmpty() || row.isEmpty()) {
            misses.count(transaction.now());
            return new Found.Bad(Redemption.Reason.UNKNOWN_CODE);
        }
        if (!Tokens.same(row.get().secretHash(), Tokens.hash(code.get().secret()))) {
            misses.count(transaction.now());
            SqlCodes.countTry(transaction, row.get().id(), MOST_TRIES);
            return new Found.Bad(
                    row.get().state().equals("TRIED")
                            ? Redemption.Reason.TOO_MANY_TRIES
                            : Redemption.Reason.UNKNOWN_CODE);
        }
        return spend(transaction, row.get());
    }

    private static Found spend(Transaction transaction, SqlCodes.Row row) {
        return switch (row.state()) {
            case "USED" -> new Found.Bad(Redemption.Reason.USED_CODE);
            case "TRIED" -> new Found.Bad(Redemption.Reason.TOO_MANY_TRIES);
            case "SPENT" -> new Found.Bad(Redemption.Reason.EXPIRED_CODE);
            default ->
                    row.expiresAt() >= transaction.now().toEpochMilli()
                                    && SqlCodes.use(transaction, row.id())
                            ? new Found.Good(row)
                            : new Found.Bad(Redemption.Reason.EXPIRED_CODE);
        };
    }
}
