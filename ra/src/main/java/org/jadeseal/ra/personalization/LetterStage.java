// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.account.LetterHash;
import org.jadeseal.ra.card.CardMoves;
import org.jadeseal.ra.mailer.Letters;
import org.jadeseal.ra.mailer.Mailers;
import org.jadeseal.ra.mailer.SheetNumber;
import org.jadeseal.ra.puk.Puks;
import org.jadeseal.ra.task.AdministrationKey;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Redaction;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// PIN and password, drawn, set and printed by the station in one act (T7). Each attempt has sheets
/// of its own; those of an attempt that was cut off are void (T11).
final class LetterStage implements Stage {

    private final Database database;
    private final Administration administration;
    private final CardMoves moves;
    private final Mailers mailers;
    private final AccountRegister accounts;
    private final AuditLog audit;
    private final Puks puks;

    LetterStage(Rooms rooms, Administration administration, AuditLog audit) {
        this.database = rooms.database();
        this.administration = administration;
        this.moves = rooms.cards().moves();
        this.mailers = rooms.mailers();
        this.accounts = rooms.accounts();
        this.audit = audit;
        this.puks = rooms.cards().puks();
    }

    @Override
    public Optional<Next> next(Work work) {
        if (work.finished()) {
            return Optional.empty();
        }
        if (work.foreign()) {
            return foreign(work);
        }
        Optional<Performed> last = work.view().last();
        return switch (last.map(Performed::step).orElseThrow()) {
            case Step.PrintLetters print -> printed(work, last.get(), print);
            case Step.BeginAdministration begin when begin.key() == AdministrationKey.UNBLOCK ->
                    begun(work, last.get());
            default -> Work.hand(new Step.BeginAdministration(AdministrationKey.UNBLOCK));
        };
    }

    /// With the PUK; each visit of the card has sheets of its own.
    private Optional<Next> foreign(Work work) {
        Performed read = work.view().lastDone(Step.ReadCard.class).orElseThrow();
        Optional<Letters> letters = letters(work, read);
        return letters.isEmpty()
                ? allot(work, read)
                : puks.next(work.view(), (present, next) -> print(present, next, letters.get()))
                        .or(() -> printed(work, work.view().last().orElseThrow()));
    }

    private static Step print(KeyName present, KeyName next, Letters letters) {
        return new Step.PrintLettersWithPuk(
                present, next, letters.pinSheet().value(), letters.passwordSheet().value());
    }

    private Optional<Next> printed(Work work, Performed printed) {
        Step.PrintLettersWithPuk step = (Step.PrintLettersWithPuk) printed.step();
        StepResult.PukLettersPrinted told =
                TaskView.result(printed, StepResult.PukLettersPrinted.class);
        Letters sheets =
                new Letters(
                        new SheetNumber(step.pinSheet()), new SheetNumber(step.passwordSheet()));
        Optional<LetterHash> hash = LetterHash.parse(told.passwordHash());
        return hash.isPresent() && same(sheets, told.pinSheet(), told.passwordSheet())
                ? Work.writeDown(unit -> {
                    puks.used(unit, work.view());
                    finish(unit, work, sheets, hash.get());
                    Redaction.passwordHash(unit, work.view().task(), printed.number());
                })
                : Work.pause("letter-unclear");
    }

    private Optional<Letters> letters(Work work, Performed from) {
        return SqlCardRecords.letters(database.read(), work.view().task(), from.number());
    }

    private Optional<Next> begun(Work work, Performed begin) {
        Optional<Letters> letters = letters(work, begin);
        return letters.isPresent() ? print(work, begin, letters.get()) : allot(work, begin);
    }

    private Optional<Next> allot(Work work, Performed begin) {
        return Work.writeDown(unit ->
                SqlCardRecords.keep(
                        unit,
                        work.view().task(),
                        begin.number(),
                        mailers.allot(unit, work.holding().orElseThrow().account(), work.card())));
    }

    private Optional<Next> print(Work work, Performed begin, Letters letters) {
        KeyName with = new KeyName(work.known().keys().current());
        Bytes witness = TaskView.result(begin, StepResult.AdministrationBegun.class).witness();
        if (witness.length() != AesBlock.LENGTH) {
            return Work.pause("card-captured");
        }
        return Work.hand(
                new Step.PrintLetters(
                        administration.witness(
                                work.card(), AdministrationKey.UNBLOCK, with, witness),
                        administration.challenge(),
                        with,
                        letters.pinSheet().value(),
                        letters.passwordSheet().value()));
    }

    private Optional<Next> printed(Work work, Performed printed, Step.PrintLetters step) {
        StepResult.LettersPrinted result =
                TaskView.result(printed, StepResult.LettersPrinted.class);
        if (!administration.answers(
                work.card(),
                AdministrationKey.UNBLOCK,
                step.with(),
                step.challenge(),
                result.response())) {
            return Work.pause("card-captured");
        }
        Optional<LetterHash> hash = LetterHash.parse(result.passwordHash());
        return hash.isPresent() && same(sheets(step), result.pinSheet(), result.passwordSheet())
                ? Work.writeDown(unit -> {
                    finish(unit, work, sheets(step), hash.get());
                    Redaction.passwordHash(unit, work.view().task(), printed.number());
                })
                : Work.pause("letter-unclear");
    }

    private static boolean same(Letters asked, String pinSheet, String passwordSheet) {
        return asked.pinSheet().value().equals(pinSheet)
                && asked.passwordSheet().value().equals(passwordSheet);
    }

    private static Letters sheets(Step.PrintLetters step) {
        return new Letters(new SheetNumber(step.pinSheet()), new SheetNumber(step.passwordSheet()));
    }

    private void finish(Transaction unit, Work work, Letters letters, LetterHash hash) {
        if (!mailers.printed(unit, letters)) {
            throw new IllegalStateException(
                    "sheets " + letters + " were voided meanwhile; print others");
        }
        Moved.of(moves.personalized(unit, work.card()));
        accounts.letterPrinted(unit, work.holding().orElseThrow().account(), hash);
        audit.append(
                unit,
                new AuditEntry(
                        work.view().about().owner().text(),
                        "CAO",
                        "ra.personalize-card",
                        "card:" + work.card().value(),
                        AuditEntry.Outcome.DONE,
                        "task:" + work.view().task().value(),
                        letters.pinSheet().value() + " " + letters.passwordSheet().value()));
    }
}
