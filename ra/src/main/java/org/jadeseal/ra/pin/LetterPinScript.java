// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.certificate.CertificateRooms;
import org.jadeseal.ra.certificate.ProvenCard;
import org.jadeseal.ra.letter.LetterContent;
import org.jadeseal.ra.mailer.SheetNumber;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.personalization.Administration;
import org.jadeseal.ra.task.KeyName;
import org.jadeseal.ra.task.Letter;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskKind;
import org.jadeseal.ra.task.TaskScript;
import org.jadeseal.ra.task.TaskView;

/// CD9b at the card: proven without a PIN, a sheet set aside, then one act at the station that
/// draws the PIN, sets it with the unblock key (T1) or the PUK of another maker's card, verifies
/// and prints it. Each session has a sheet and a PIN of its own; those of one that was cut off are
/// void. The subject of its tasks is the account.
final class LetterPinScript implements TaskScript {

    private static final List<String> PHASES =
            List.of("card-read", "card-verified", "pin-letter", "card-closed");

    private final CertificateRooms rooms;
    private final ProvenCard proven;
    private final UnblockKey unblockKey;
    private final LetterContent content;
    private final PinCounter counter;

    LetterPinScript(
            CertificateRooms rooms,
            ProvenCard proven,
            Administration administration,
            LetterContent content) {
        this.rooms = rooms;
        this.proven = proven;
        this.unblockKey = new UnblockKey(proven, administration);
        this.content = content;
        this.counter = new PinCounter(rooms.database(), new PinEntries(rooms));
    }

    @Override
    public TaskKind kind() {
        return TaskKind.LETTER_PIN;
    }

    @Override
    public List<String> phases() {
        return PHASES;
    }

    @Override
    public String phaseOf(Step step) {
        return isPrinting(step)
                ? PHASES.get(2)
                : PHASES.get(PinPhases.ALL.indexOf(PinPhases.of(step)));
    }

    /// A sheet that may have been printed is never printed again.
    @Override
    public boolean repeatable(Step step) {
        return !isPrinting(step);
    }

    private static boolean isPrinting(Step step) {
        return step instanceof Step.PrintPinLetter || step instanceof Step.PrintPinLetterWithPuk;
    }

    @Override
    public Next next(TaskView view) {
        return rooms.cards()
                .puks()
                .failed(view)
                .or(() -> proven.next(view))
                .or(() -> counter.settle(view, !proven.isForeign(view)))
                .orElseGet(() -> atProvenCard(view));
    }

    private Next atProvenCard(TaskView view) {
        if (SqlPinLetters.isPrinted(rooms.database().read(), view.task())) {
            return view.done(Step.EndCard.class::isInstance)
                    ? new Next.Finish(_ -> {}, "pin-letter-printed")
                    : new Next.Hand(new Step.EndCard());
        }
        return sheet(view).map(sheet -> print(view, sheet)).orElseGet(() -> allot(view));
    }

    /// The sheet of this session, unless it was voided meanwhile.
    private Optional<SheetNumber> sheet(TaskView view) {
        return SqlPinLetters.sheet(rooms.database().read(), view.task(), session(view))
                .filter(rooms.post().mailers()::isAllotted);
    }

    private static int session(TaskView view) {
        return view.lastDone(Step.ReadCard.class).orElseThrow().number();
    }

    private Next allot(TaskView view) {
        return new Next.WriteDown(unit ->
                SqlPinLetters.insert(
                        unit,
                        view.task(),
                        session(view),
                        view.about().card(),
                        rooms.post()
                                .mailers()
                                .allotPin(unit, account(view.about()), view.about().card())));
    }

    private Next print(TaskView view, SheetNumber sheet) {
        if (proven.isForeign(view)) {
            return rooms.cards()
                    .puks()
                    .next(
                            view,
                            (present, next) ->
                                    new Step.PrintPinLetterWithPuk(present, next, sheet.value()))
                    .orElseGet(() -> printedWithPuk(view, sheet));
        }
        Performed last = view.last().orElseThrow();
        return switch (last.step()) {
            case Step.PrintPinLetter step -> printed(view, sheet, last, step);
            case Step.BeginAdministration _ ->
                    unblockKey.answered(
                            view,
                            last,
                            answer ->
                                    new Step.PrintPinLetter(
                                            answer.witness(),
                                            answer.challenge(),
                                            answer.with(),
                                            sheet.value()));
            default -> UnblockKey.begin();
        };
    }

    private Next printed(
            TaskView view, SheetNumber sheet, Performed printed, Step.PrintPinLetter step) {
        StepResult.PinLetterPrinted told =
                TaskView.result(printed, StepResult.PinLetterPrinted.class);
        if (!unblockKey.proves(view, step.with(), step.challenge(), told.response())) {
            return new Next.Pause(Problem.of("card-captured"));
        }
        return told.pinSheet().equals(sheet.value())
                ? new Next.WriteDown(unit -> finish(unit, view, sheet))
                : new Next.Pause(Problem.of("letter-unclear"));
    }

    private Next printedWithPuk(TaskView view, SheetNumber sheet) {
        StepResult.PukPinLetterPrinted told =
                TaskView.result(view.last().orElseThrow(), StepResult.PukPinLetterPrinted.class);
        return told.pinSheet().equals(sheet.value())
                ? new Next.WriteDown(unit -> {
                    rooms.cards().puks().used(unit, view);
                    finish(unit, view, sheet);
                })
                : new Next.Pause(Problem.of("letter-unclear"));
    }

    /// The sheet, the mail and the entry, all or none.
    private void finish(Transaction unit, TaskView view, SheetNumber sheet) {
        if (!rooms.post().mailers().printed(unit, sheet)) {
            throw new IllegalStateException(
                    "sheet " + sheet.value() + " was voided meanwhile; print another");
        }
        SqlPinLetters.printed(unit, view.task(), sheet);
        rooms.tell(
                unit,
                account(view.about()),
                NoticeKind.PIN_SET_AT_COUNTER,
                Map.of("at", unit.now().toString()));
        rooms.authority()
                .audit()
                .append(
                        unit,
                        new AuditEntry(
                                view.about().owner().text(),
                                "officer",
                                "ra." + kind().word(),
                                "card:" + view.about().card().value(),
                                AuditEntry.Outcome.DONE,
                                "task:" + view.task().value(),
                                sheet.value()));
    }

    @Override
    public Secret puks(NewTask about, List<KeyName> names) {
        return rooms.cards().puks().values(about.card(), names);
    }

    @Override
    public Letter letter(NewTask about) {
        return content.of(
                account(about), rooms.cards().register().find(about.card()).orElseThrow());
    }

    private static AccountId account(NewTask about) {
        return new AccountId(about.subject());
    }
}
