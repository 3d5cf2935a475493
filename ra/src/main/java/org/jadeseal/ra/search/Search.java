// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.KeysetPage;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.CardNumber;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.subscriber.FieldVault;
import org.jadeseal.ra.subscriber.NationalId;

/// One field for everything: what was typed is taken for what it looks like, codes before names.
public final class Search {

    /// Lines of a page.
    public static final int LINES = 25;

    private static final int LONGEST = 80;

    private final Database database;
    private final Gate gate;
    private final FieldVault vault;

    private Search(Database database, Gate gate, FieldVault vault) {
        this.database = database;
        this.gate = gate;
        this.vault = vault;
    }

    /// Searches `database`.
    public static Search on(Database database, Gate gate, FieldVault vault) {
        return new Search(database, gate, vault);
    }

    /// Looks for what was typed.
    ///
    /// @param typed case number or its bar code, account, card number, sheet number, national ID,
    ///   subject serial number, serial number of a certificate, or a whole name
    /// @param from where the page begins, empty for the first
    public Finding find(OfficerActor actor, String typed, Optional<AccountId> from) {
        Act act = new Act(actor, Right.READ_FORMS, Matter.of("search"));
        return gate.look(act, Finding.Refused::new, () -> find(typed.strip(), from));
    }

    private Finding find(String typed, Optional<AccountId> from) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return new Finding.Nothing();
        }
        return aCase(typed)
                .or(() -> account(typed).map(Finding.Person::new))
                .orElseGet(() -> named(typed, from));
    }

    private Optional<Finding> aCase(String typed) {
        SqlFound sql = new SqlFound(database.read());
        return CaseNumber.parse(typed)
                .or(() -> CaseNumber.ofDigits(typed))
                .flatMap(number ->
                        sql.isRegistration(number)
                                ? Optional.of(new Finding.Registration(number))
                                : sql.isRequest(number)
                                        ? Optional.of(new Finding.Request(number))
                                        : Optional.empty());
    }

    private Optional<AccountId> account(String typed) {
        SqlFound sql = new SqlFound(database.read());
        String code = typed.replaceAll("[\\s:-]", "").toUpperCase(Locale.ROOT);
        return AccountId.parse(typed)
                .filter(sql::isAccount)
                .or(() -> CardNumber.parse(typed).flatMap(sql::ofCard))
                .or(() -> NationalId.parse(typed).flatMap(id -> sql.ofHash(vault.hash(id))))
                .or(() -> matching(typed.toUpperCase(Locale.ROOT), "[PW]-[0-9]{6,9}", sql::ofSheet))
                .or(() -> matching(code, "[0-9]{16}", sql::ofSubject))
                .or(() -> matching(code, "[0-9A-F]{16,40}", sql::ofCertificate));
    }

    private static Optional<AccountId> matching(
            String code, String pattern, Function<String, Optional<AccountId>> look) {
        return code.matches(pattern) ? look.apply(code) : Optional.empty();
    }

    private Finding named(String typed, Optional<AccountId> from) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC);
        List<Finding.Line> lines =
                new SqlFound(database.read())
                        .named(name, from.map(AccountId::value).orElse(""), LINES + 1);
        if (lines.isEmpty()) {
            return new Finding.Nothing();
        }
        KeysetPage<Finding.Line> page = KeysetPage.cut(lines, LINES);
        return new Finding.People(page.lines(), page.next().map(Finding.Line::account));
    }
}
