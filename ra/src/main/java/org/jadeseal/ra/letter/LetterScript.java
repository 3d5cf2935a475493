// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.letter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.LetterHash;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.mailer.SheetNumber;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.task.Letter;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Redaction;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// One letter at the station: a sheet is set aside, the station draws, prints and hashes in one
/// act, and the hash counts together with the sheet or not at all. Each session of the task has a
/// sheet of its own; that of one that was cut off is void.
final class LetterScript implements TaskScript {

    private static final List<String> PHASES = List.of("letter");

    private final LetterRooms rooms;
    private final LetterContent content;
    private final AuditLog audit;

    LetterScript(LetterRooms rooms, LetterContent content, AuditLog audit) {
        this.rooms = rooms;
        this.content = content;
        this.audit = audit;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.PRINT_LETTER;
    }

    @Override
    public List<String> phases() {
        return PHASES;
    }

    @Override
    public String phaseOf(Step step) {
        return PHASES.getFirst();
    }

    /// A sheet that may have been printed is never printed again.
    @Override
    public boolean repeatable(Step step) {
        return false;
    }

    @Override
    public Next next(TaskView view) {
        SqlLetterOrders orders = new SqlLetterOrders(rooms.database().read());
        return switch (orders.find(number(view.about())).orElseThrow()) {
            case LetterOrder.Waiting waiting -> next(view, waiting, orders);
            case LetterOrder.Printed _, LetterOrder.Delivered _ ->
                    new Next.Finish(_ -> {}, "letter-printed");
            case LetterOrder.Superseded _ ->
                    new Next.GiveUp(unit -> forget(unit, view), Problem.of("letter-superseded"));
        };
    }

    private Next next(TaskView view, LetterOrder.Waiting order, SqlLetterOrders orders) {
        if (view.failure().isPresent()) {
            return new Next.Pause(view.failure().get());
        }
        if (view.last().isPresent()) {
            Performed last = view.last().get();
            return printed(view, order, last, (Step.PrintPasswordLetter) last.step());
        }
        return orders.allotted(order.order().caseNumber(), view.task(), view.begins())
                .filter(rooms.post().mailers()::isAllotted)
                .<Next>map(sheet -> new Next.Hand(new Step.PrintPasswordLetter(sheet.value())))
                .orElseGet(() -> new Next.WriteDown(unit -> allot(unit, view, order)));
    }

    private void allot(Transaction unit, TaskView view, LetterOrder.Waiting order) {
        AccountId account = order.order().account();
        SheetNumber sheet =
                rooms.post().mailers().allotPassword(unit, account, view.about().card());
        SqlLetterOrders.allot(unit, order.order(), sheet, view.task(), view.begins());
    }

    private Next printed(
            TaskView view,
            LetterOrder.Waiting order,
            Performed printed,
            Step.PrintPasswordLetter step) {
        StepResult.PasswordLetterPrinted result =
                TaskView.result(printed, StepResult.PasswordLetterPrinted.class);
        Optional<LetterHash> hash = LetterHash.parse(result.passwordHash());
        SheetNumber sheet = new SheetNumber(step.passwordSheet());
        boolean clear =
                hash.isPresent()
                        && result.passwordSheet().equals(sheet.value())
                        && rooms.post().mailers().isAllotted(sheet);
        return clear
                ? new Next.WriteDown(unit -> {
                    finish(unit, view, order, sheet, hash.get());
                    forget(unit, view);
                })
                : new Next.Pause(Problem.of("letter-unclear"));
    }

    /// The sheet, the password and the order, all or none.
    private void finish(
            Transaction unit,
            TaskView view,
            LetterOrder.Waiting order,
            SheetNumber sheet,
            LetterHash hash) {
        AccountId account = order.order().account();
        if (!rooms.post().mailers().printed(unit, sheet)) {
            throw new IllegalStateException(
                    "sheet " + sheet.value() + " was voided meanwhile; print another");
        }
        rooms.accounts().register().letterPrinted(unit, account, hash);
        new SqlLetterOrders(unit.sql()).replace(order.print(sheet, unit.now()));
        tell(unit, account);
        audit.append(
                unit,
                new AuditEntry(
                        view.about().owner().text(),
                        "CAO",
                        "ra.print-letter",
                        "request:" + order.order().caseNumber().value(),
                        AuditEntry.Outcome.DONE,
                        "task:" + view.task().value(),
                        sheet.value()));
    }

    private void tell(Transaction unit, AccountId account) {
        rooms.accounts()
                .register()
                .find(unit, account)
                .flatMap(found -> rooms.accounts().subscribers().find(unit, found.holder()))
                .ifPresent(person ->
                        rooms.post()
                                .outbox()
                                .queue(
                                        unit,
                                        person.notice(
                                                NoticeKind.LETTER_MADE,
                                                Map.of("at", unit.now().toString()))));
    }

    /// The hash is the account's, or of no use; the journal does not keep it.
    private static void forget(Transaction unit, TaskView view) {
        view.lastDone(Step.PrintPasswordLetter.class)
                .ifPresent(done -> Redaction.passwordHash(unit, view.task(), done.number()));
    }

    @Override
    public Letter letter(NewTask about) {
        LetterOrder order =
                new SqlLetterOrders(rooms.database().read()).find(number(about)).orElseThrow();
        return content.of(
                order.order().account(), rooms.accounts().cards().find(about.card()).orElseThrow());
    }

    private static CaseNumber number(NewTask about) {
        return new CaseNumber(about.subject());
    }
}
