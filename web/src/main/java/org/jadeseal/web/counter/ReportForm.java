// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.hotline.CardTrouble;
import org.jadeseal.ra.hotline.Proof;
import org.jadeseal.ra.hotline.Report;
import org.jadeseal.ra.subscriber.NationalId;
import org.jadeseal.web.page.Problems;

/// What was typed of a report, stripped. The national ID is compared, and not shown again.
record ReportForm(String proof, String nationalId, String caller, String note, String card) {

    static final ReportForm EMPTY = new ReportForm("", "", "", "", "");

    static ReportForm of(Map<String, String> typed) {
        return new ReportForm(
                field(typed, "proof"),
                field(typed, "nationalId"),
                field(typed, "caller"),
                field(typed, "note"),
                field(typed, "card"));
    }

    private static String field(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /// What is said of the card; empty while nothing is chosen.
    Optional<CardTrouble> trouble() {
        return Arrays.stream(CardTrouble.values())
                .filter(one -> one.name().equals(card))
                .findFirst();
    }

    private Optional<Proof> given() {
        return switch (proof) {
            case "CALLED_BACK" -> Optional.of(new Proof.CalledBack());
            case "NATIONAL_ID" -> NationalId.parse(nationalId).map(Proof.NationalIdKnown::new);
            case "IDENTITY_SEEN" -> Optional.of(new Proof.IdentitySeen());
            default -> Optional.empty();
        };
    }

    Problems problems() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (trouble().isEmpty()) {
            wrong.put("card", "report.wrong.card");
        }
        if (given().isEmpty()) {
            boolean number = proof.equals("NATIONAL_ID");
            wrong.put(
                    number ? "nationalId" : "proof",
                    number ? "report.wrong.national-id" : "report.wrong.proof");
        }
        if (caller.isEmpty() || caller.length() > Report.LONGEST_CALLER) {
            wrong.put("caller", "report.wrong.caller");
        }
        if (note.isEmpty() || note.length() > Report.LONGEST_NOTE) {
            wrong.put("note", "report.wrong.note");
        }
        return wrong.isEmpty() ? Problems.none() : Problems.fields(wrong);
    }

    /// The report; empty while there are problems.
    Optional<Report> report(AccountId account) {
        return problems().any()
                ? Optional.empty()
                : Optional.of(
                        new Report(
                                account,
                                given().orElseThrow(),
                                caller,
                                note,
                                trouble().orElseThrow()));
    }

    /// Prints nothing.
    @Override
    public String toString() {
        return "ReportForm[hidden]";
    }
}
