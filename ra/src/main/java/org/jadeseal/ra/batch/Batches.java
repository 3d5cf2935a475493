// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.KeysetPage;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.statement.CanonicalText;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.Pile;
import org.jadeseal.ra.subscriber.FieldVault;
import org.jadeseal.ra.subscriber.NationalId;

/// What officers do with files of registration forms. Nothing of a file is in the register before
/// all of it is.
public final class Batches {

    /// How long the rows of a file are kept that nobody takes in.
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final int MOST_LINES = 100;

    private final Database database;
    private final Gate gate;
    private final FieldVault vault;
    private final Pile pile;
    private final SecureRandom random;

    private Batches(
            Database database, Gate gate, FieldVault vault, Pile pile, SecureRandom random) {
        this.database = database;
        this.gate = gate;
        this.vault = vault;
        this.pile = pile;
        this.random = random;
    }

    /// The batches in `database`.
    public static Batches on(
            Database database, Gate gate, FieldVault vault, Pile pile, SecureRandom random) {
        return new Batches(database, gate, vault, pile, random);
    }

    /// Who of these people has an open form, and which; nobody when the gate stays shut.
    public Map<NationalId, CaseNumber> open(OfficerActor actor, Collection<NationalId> people) {
        Act act = new Act(actor, Right.ENTER_FORM, Matter.of("batch:new"));
        return gate.look(act, _ -> Map.of(), () -> pile.open(people));
    }

    /// Keeps the rows of a file in which nothing is wrong until they are taken in.
    ///
    /// @param sha256 of the file
    public Keeping keep(
            OfficerActor actor, OperationToken token, String sha256, BatchContent content) {
        Act act = new Act(actor, Right.ENTER_FORM, Matter.of("batch:new"));
        BatchId id = BatchId.random(random);
        byte[] sealed = sealed(content, id);
        return gate.act(
                act,
                Keeping.Refused::new,
                unit ->
                        Operations.before(unit, token, act)
                                .map(before -> new Keeping.Kept(new BatchId(before)))
                                .orElseGet(() -> {
                                    Batch.Brought brought =
                                            new Batch.Brought(
                                                    id,
                                                    actor.officer(),
                                                    unit.now(),
                                                    sha256,
                                                    content.rows().size());
                                    keep(unit, token, act, brought, sealed);
                                    return new Keeping.Kept(id);
                                }));
    }

    private void keep(
            Transaction unit, OperationToken token, Act act, Batch.Brought brought, byte[] sealed) {
        new SqlBatches(unit.sql()).insert(new Batch.Checked(brought, unit.now()), sealed);
        gate.journal()
                .done(
                        unit,
                        act,
                        "%s %s rows %d file %s"
                                .formatted(
                                        matter(brought.id()),
                                        "checked",
                                        brought.rows(),
                                        brought.sha256()));
        Operations.done(unit, token, act, brought.id().value());
    }

    /// Takes a batch in: each row becomes a form, all in one unit of work. Asked again it answers
    /// the same.
    public TakingIn takeIn(OfficerActor actor, BatchId id) {
        Act act = new Act(actor, Right.ENTER_FORM, Matter.of(matter(id)));
        Optional<BatchContent> content = content(id);
        return gate.act(act, TakingIn.Refused::new, unit -> takeIn(unit, act, actor, id, content));
    }

    private TakingIn takeIn(
            Transaction unit,
            Act act,
            OfficerActor actor,
            BatchId id,
            Optional<BatchContent> content) {
        return new SqlBatches(unit.sql())
                .find(id)
                .map(batch ->
                        switch (batch) {
                            case Batch.Checked checked ->
                                    takeIn(unit, act, actor, checked, content.orElseThrow());
                            case Batch.TakenIn taken -> new TakingIn.Done(taken);
                            case Batch.Forgotten _ -> new TakingIn.Forgotten();
                        })
                .orElseGet(TakingIn.UnknownBatch::new);
    }

    private TakingIn takeIn(
            Transaction unit,
            Act act,
            OfficerActor actor,
            Batch.Checked batch,
            BatchContent content) {
        if (!batch.brought().officer().equals(actor.officer())) {
            gate.journal().refused(unit, act, "brought by another officer");
            return new TakingIn.NotYours();
        }
        Map<NationalId, CaseNumber> open = pile.open(unit, content.people());
        return open.isEmpty()
                ? new TakingIn.Done(enter(unit, act, actor, batch, content))
                : new TakingIn.Open(batch, openRows(content, open));
    }

    private Batch.TakenIn enter(
            Transaction unit,
            Act act,
            OfficerActor actor,
            Batch.Checked batch,
            BatchContent content) {
        List<Form.Received> forms = pile.enter(unit, actor, content.forms());
        Batch.TakenIn taken =
                batch.takeIn(
                        forms.getFirst().caseNumber(), forms.getLast().caseNumber(), unit.now());
        new SqlBatches(unit.sql()).replace(taken);
        gate.journal()
                .done(
                        unit,
                        act,
                        "%s to %s digests %s file %s"
                                .formatted(
                                        taken.first().value(),
                                        taken.last().value(),
                                        digest(forms),
                                        batch.brought().sha256()));
        return taken;
    }

    /// Of all forms together: SHA-256 over their digests in order, so that one entry stands for
    /// each of them.
    private static String digest(List<Form.Received> forms) {
        return new CanonicalText(forms.stream().map(form -> form.paper().digest().value()).toList())
                .sha256();
    }

    private static List<TakingIn.OpenRow> openRows(
            BatchContent content, Map<NationalId, CaseNumber> open) {
        return content.rows().stream()
                .flatMap(row ->
                        Optional.ofNullable(open.get(row.fields().nationalId()))
                                .map(found -> new TakingIn.OpenRow(row.number(), found))
                                .stream())
                .toList();
    }

    /// One batch, with the first rows of one that waits.
    ///
    /// @param most how many rows
    public BatchReading read(OfficerActor actor, BatchId id, int most) {
        Act act = new Act(actor, Right.ENTER_FORM, Matter.of(matter(id)));
        return gate.look(
                act,
                BatchReading.Refused::new,
                () ->
                        new SqlBatches(database.read())
                                .find(id)
                                .<BatchReading>map(
                                        batch -> new BatchReading.Found(batch, rows(id, most)))
                                .orElseGet(BatchReading.UnknownBatch::new));
    }

    private List<BatchRow> rows(BatchId id, int most) {
        return content(id).stream()
                .flatMap(content -> content.rows().stream())
                .limit(most)
                .toList();
    }

    /// A page of all batches, the newest first; an empty one when the gate stays shut.
    ///
    /// @param from where it begins, empty for the first
    /// @param size 1 to 100 lines
    public BatchPage page(OfficerActor actor, Optional<BatchId> from, int size) {
        int most = Math.clamp(size, 1, MOST_LINES);
        Act act = new Act(actor, Right.ENTER_FORM, Matter.of("batch:list"));
        return gate.look(
                act,
                _ -> new BatchPage(List.of(), Optional.empty()),
                () -> {
                    KeysetPage<Batch> page =
                            KeysetPage.cut(
                                    new SqlBatches(database.read()).newest(from, most + 1), most);
                    return new BatchPage(
                            page.lines(), page.next().map(batch -> batch.brought().id()));
                });
    }

    /// Throws the rows of batches away that were not taken in for a day. Answers how many.
    public int forgetOld(SystemActor job) {
        int forgotten = 0;
        for (BatchId id :
                new SqlBatches(database.read()).checkedBefore(database.now().minus(PATIENCE))) {
            Act act = new Act(job, Right.EXECUTE_FORM, Matter.of(matter(id)));
            forgotten += gate.act(act, _ -> false, unit -> forget(unit, act, id)) ? 1 : 0;
        }
        return forgotten;
    }

    private boolean forget(Transaction unit, Act act, BatchId id) {
        SqlBatches batches = new SqlBatches(unit.sql());
        return batches.find(id)
                .filter(Batch.Checked.class::isInstance)
                .map(Batch.Checked.class::cast)
                .map(checked -> {
                    batches.replace(checked.forget(unit.now()));
                    gate.journal().done(unit, act, "not taken in for a day");
                    return true;
                })
                .orElse(false);
    }

    private byte[] sealed(BatchContent content, BatchId id) {
        try (var text = BatchText.write(content)) {
            return vault.seal(text, matter(id));
        }
    }

    private Optional<BatchContent> content(BatchId id) {
        return new SqlBatches(database.read())
                .content(id)
                .map(sealed -> {
                    try (var text = vault.openSecret(sealed, matter(id))) {
                        return BatchText.read(text);
                    }
                });
    }

    private static String matter(BatchId id) {
        return "batch:" + id.value();
    }
}
