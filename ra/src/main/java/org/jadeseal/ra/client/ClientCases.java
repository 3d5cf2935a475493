// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jadeseal.ca.client.ClientProposal;
import org.jadeseal.ca.client.OrderProfile;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.KeysetPage;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.ProgramApproval;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.BriefFields;
import org.jadeseal.ra.form.CaseBrief;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.CaseNumbers;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.DecisionEvidence;
import org.jadeseal.ra.form.DecisionKind;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.FourEyes;
import org.jadeseal.ra.form.KeptSignatures;
import org.jadeseal.ra.form.Resolution;
import org.jadeseal.ra.form.Ruling;
import org.jadeseal.ra.form.SignedUnit;
import org.jadeseal.ra.form.SqlDecisions;
import org.jadeseal.ra.form.SqlDecisions.Decided;
import org.jadeseal.ra.form.Verdict;
import org.jadeseal.ra.officer.OfficerRegister;

/// Programs that want to order certificates, from the operator's command to the decision of two
/// officers, who decide by card and by nothing else.
public final class ClientCases {

    /// A paper never changes; another one is another case.
    private static final int FORM_VERSION = 1;

    private static final int MOST = 100;

    private final Database database;
    private final Gate gate;
    private final OfficerRegister officers;

    private ClientCases(Database database, Gate gate, OfficerRegister officers) {
        this.database = database;
        this.gate = gate;
        this.officers = officers;
    }

    /// The cases in `database`.
    public static ClientCases on(Database database, Gate gate, OfficerRegister officers) {
        return new ClientCases(database, gate, officers);
    }

    /// Enters a proposal, unless the same is entered already, and tells where it stands.
    ///
    /// @throws IllegalStateException if the gate is shut to this actor
    public ClientEntry enter(SystemActor command, ClientProposal proposal) {
        Act act = new Act(command, Right.CHANGE_CLIENTS, Matter.of("client:" + proposal.name()));
        return gate.act(
                act,
                refusal -> {
                    throw new IllegalStateException("the gate stayed shut: " + refusal);
                },
                unit ->
                        new SqlClientCases(unit.sql())
                                .open(proposal.name())
                                .map(open -> standing(unit, open, proposal))
                                .orElseGet(() -> receive(unit, act, proposal)));
    }

    private ClientEntry standing(Transaction unit, ClientCase open, ClientProposal proposal) {
        if (!open.paper().proposal().equals(proposal)) {
            return new ClientEntry.OtherOpen(open.caseNumber());
        }
        return open instanceof ClientCase.Approved approved
                ? new ClientEntry.Decided(open.caseNumber(), approval(unit, approved))
                : new ClientEntry.Waits(open.caseNumber());
    }

    private static ProgramApproval approval(Transaction unit, ClientCase.Approved approved) {
        CaseNumber number = approved.caseNumber();
        return new ProgramApproval(
                number.value(),
                approved.paper().proposal(),
                DecisionEvidence.of(
                        SqlDecisions.aboutClients(unit.sql()).all(number),
                        KeptSignatures.of(unit, number)));
    }

    private ClientEntry receive(Transaction unit, Act act, ClientProposal proposal) {
        CaseNumber number = CaseNumbers.next(unit);
        FormDigest digest =
                new FormDigest(ProgramApproval.content(number.value(), proposal).sha256().hex());
        ClientCase.Paper paper = new ClientCase.Paper(number, proposal, digest, 1);
        new SqlClientCases(unit.sql()).insert(new ClientCase.Received(paper, unit.now()));
        gate.journal().done(unit, act, number.value() + " digest " + digest.value());
        return new ClientEntry.Waits(number);
    }

    /// Closes an approved case, in the unit that puts the program on the roster.
    ///
    /// @throws IllegalStateException if it is not approved, or no longer
    public void enrolled(Transaction unit, CaseNumber number) {
        SqlClientCases sql = new SqlClientCases(unit.sql());
        boolean closed =
                sql.find(number)
                        .filter(ClientCase.Approved.class::isInstance)
                        .map(ClientCase.Approved.class::cast)
                        .filter(approved -> sql.replace(approved.enrol(unit.now())))
                        .isPresent();
        if (!closed) {
            throw new IllegalStateException("case " + number.value() + " is not approved any more");
        }
    }

    /// A page of the list, newest first.
    ///
    /// @param from where the page begins, empty for the first
    /// @param size 1 to 100 lines
    public ClientReading page(OfficerActor actor, Optional<CaseNumber> from, int size) {
        int most = Math.clamp(size, 1, MOST);
        return gate.look(
                new Act(actor, Right.READ_FORMS, Matter.of("client:list")),
                ClientReading.Refused::new,
                () -> page(new SqlClientCases(database.read()).page(from, most + 1), most));
    }

    private static ClientReading page(List<ClientCase> found, int most) {
        KeysetPage<ClientCase> page = KeysetPage.cut(found, most);
        return new ClientReading.Page(page.lines(), page.next().map(ClientCase::caseNumber));
    }

    /// One case with its decisions.
    public ClientReading read(OfficerActor actor, CaseNumber number) {
        return gate.look(
                act(actor, Right.READ_FORMS, number),
                ClientReading.Refused::new,
                () ->
                        new SqlClientCases(database.read())
                                .find(number)
                                .<ClientReading>map(found ->
                                        new ClientReading.Found(
                                                found,
                                                SqlDecisions.aboutClients(database.read())
                                                        .all(number)))
                                .orElseGet(ClientReading.Unknown::new));
    }

    /// A case as the window of a card program shows it; empty when there is none.
    public Optional<CaseBrief> brief(Transaction unit, CaseNumber number) {
        return new SqlClientCases(unit.sql())
                .find(number)
                .map(found ->
                        new CaseBrief(
                                found.paper().digest(),
                                fields(found.paper()),
                                SqlDecisions.aboutClients(unit.sql()).last(number)));
    }

    private static List<Field> fields(ClientCase.Paper paper) {
        ClientProposal asked = paper.proposal();
        List<Field> fields =
                new ArrayList<>(
                        BriefFields.of(paper.caseNumber(), FORM_VERSION, paper.digest(), "client"));
        fields.add(Field.text("client", asked.name().value()));
        fields.add(Field.digest("request", asked.request().sha256()));
        fields.add(
                Field.text(
                        "profiles",
                        asked.profiles().stream()
                                .map(OrderProfile::word)
                                .sorted()
                                .collect(Collectors.joining(", "))));
        fields.add(Field.text("numbers", asked.names().numbers()));
        fields.add(Field.word("persons", asked.names().persons() ? "yes" : "no"));
        fields.addAll(listed("organisations", String.join(", ", asked.organisations())));
        fields.addAll(
                listed(
                        "mail-domains",
                        asked.names().mailDomains().stream()
                                .sorted()
                                .collect(Collectors.joining(", "))));
        fields.add(Field.number("per-minute", asked.allowance().requestsPerMinute()));
        fields.add(Field.number("per-day", asked.allowance().certificatesPerDay()));
        return fields;
    }

    private static List<Field> listed(String name, String list) {
        return list.isEmpty() ? List.of() : List.of(BriefFields.shown(name, list));
    }

    /// Decides as an officer's card has signed, in the unit that keeps the signature.
    ///
    /// @param signed whose text tells of the case as [#brief] does in the same unit
    public Ruling decide(SignedUnit signed) {
        Resolution resolved = signed.resolved();
        Act act = act(resolved.officer(), resolved.verdict().right(), resolved.caseNumber());
        return gate.act(
                signed.unit(),
                act,
                _ -> Ruling.NOT_ALLOWED,
                unit ->
                        new SqlClientCases(unit.sql())
                                .find(resolved.caseNumber())
                                .map(found -> once(signed, act, found))
                                .orElse(Ruling.NOT_FROM_HERE));
    }

    private Ruling once(SignedUnit signed, Act act, ClientCase found) {
        Transaction unit = signed.unit();
        Resolution resolved = signed.resolved();
        if (Operations.before(unit, resolved.token(), act).isPresent()) {
            return Ruling.DONE;
        }
        if (!officers.stands(unit, resolved.officer())) {
            gate.journal().refused(unit, act, "the session has ended");
            return Ruling.NOT_ALLOWED;
        }
        if (!resolved.seen().equals(Optional.of(found.paper().digest()))) {
            return Ruling.CHANGED;
        }
        return move(signed, act, found);
    }

    private Ruling move(SignedUnit signed, Act act, ClientCase found) {
        Resolution resolved = signed.resolved();
        if (found instanceof ClientCase.Reviewed(_, Decision review, _)
                && resolved.verdict() == Verdict.APPROVE
                && review.decider().person().equals(resolved.officer().person())) {
            String detail = FourEyes.refusal(signed.unit(), resolved.officer().person());
            gate.journal().refused(signed.unit(), act, detail);
            return Ruling.SAME_PERSON;
        }
        return after(signed, found)
                .map(after -> settled(signed, act, after))
                .orElse(Ruling.NOT_FROM_HERE);
    }

    /// Empty where its state does not allow this. What is not right is rejected, and entered anew.
    private static Optional<ClientCase> after(SignedUnit signed, ClientCase found) {
        String reason = signed.resolved().reason();
        var now = signed.unit().now();
        return switch (signed.resolved().verdict()) {
            case REVIEW ->
                    found instanceof ClientCase.Received received
                            ? Optional.of(
                                    received.review(appended(signed, DecisionKind.REVIEWED, found)))
                            : Optional.empty();
            case APPROVE ->
                    found instanceof ClientCase.Reviewed reviewed
                            ? Optional.of(
                                    reviewed.approve(
                                            appended(signed, DecisionKind.APPROVED, found)))
                            : Optional.empty();
            case REJECT ->
                    switch (found) {
                        case ClientCase.Received received ->
                                Optional.of(received.reject(reason, now));
                        case ClientCase.Reviewed reviewed ->
                                Optional.of(reviewed.reject(reason, now));
                        default -> Optional.empty();
                    };
            case WITHDRAW ->
                    switch (found) {
                        case ClientCase.Received received -> Optional.of(received.withdraw(now));
                        case ClientCase.Reviewed reviewed -> Optional.of(reviewed.withdraw(now));
                        case ClientCase.Approved approved -> Optional.of(approved.withdraw(now));
                        default -> Optional.empty();
                    };
            case RETURN -> Optional.empty();
        };
    }

    private static Decision appended(SignedUnit signed, DecisionKind kind, ClientCase found) {
        ClientCase.Paper paper = found.paper();
        return SqlDecisions.aboutClients(signed.unit().sql())
                .append(
                        signed.unit(),
                        signed.resolved().officer(),
                        kind,
                        new Decided(paper.caseNumber(), FORM_VERSION, paper.digest()),
                        Optional.of(signed.signature().statementHash()));
    }

    private Ruling settled(SignedUnit signed, Act act, ClientCase after) {
        Transaction unit = signed.unit();
        signed.keep();
        if (!new SqlClientCases(unit.sql()).replace(after)) {
            throw new IllegalStateException(
                    "case " + after.caseNumber().value() + " was changed by somebody else");
        }
        String detail =
                "%s %s digest %s"
                        .formatted(
                                after.caseNumber().value(),
                                signed.resolved().verdict().name().toLowerCase(Locale.ROOT),
                                after.paper().digest().value());
        gate.journal().done(unit, act, detail);
        Operations.done(unit, signed.resolved().token(), act, after.caseNumber().value());
        return Ruling.DONE;
    }

    private static Act act(Actor actor, Right right, CaseNumber number) {
        return new Act(actor, right, Matter.of("client:" + number.value()));
    }
}
