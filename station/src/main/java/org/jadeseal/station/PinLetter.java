// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.util.List;
import java.util.Optional;

/// The letter with the card's PIN (晶片卡密碼單).
record PinLetter(LetterFacts facts, LetterSecret secret) implements Letter {

    @Override
    public String word() {
        return "pin";
    }

    @Override
    public String sheet() {
        return facts.pinSheet();
    }

    @Override
    public Optional<String> onCover() {
        return Optional.empty();
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
        return false;
    }
}
