// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.util.List;
import java.util.Optional;

/// The letter with the website's account on its cover and the password inside (憑證作業網站密碼單).
record PasswordLetter(LetterFacts facts, LetterSecret secret) implements Letter {

    @Override
    public String word() {
        return "password";
    }

    @Override
    public String sheet() {
        return facts.passwordSheet();
    }

    @Override
    public Optional<String> onCover() {
        return Optional.of(StationWords.chinese("password.account") + " " + facts.account());
    }

    @Override
    public List<Row> rows() {
        return List.of(
                new Row("row.holder", facts.holder()),
                new Row("row.card", facts.cardNumber()),
                new Row("row.site", facts.site()));
    }

    @Override
    public boolean labelBefore() {
        return true;
    }
}
