// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.net.URI;
import java.util.Map;
import org.jadeseal.e2e.tour.Visitor.Page;

/// The officers' counter, as one officer uses it.
public final class Counter {

    private final URI origin;
    private final Visitor visitor = new Visitor();

    private Counter(URI origin) {
        this.origin = origin;
    }

    /// Logs an officer in.
    public static Counter of(Sites sites, Officer officer) {
        var counter = new Counter(sites.counter());
        Page login = counter.open("/login");
        Page today =
                counter.visitor.send(
                        login,
                        "#sign-in",
                        Map.of("login", officer.login(), "password", officer.password()));
        today.the("#forms");
        return counter;
    }

    /// Takes blank cards into stock.
    public void takeIn(int cards) {
        visitor.send(open("/cards"), "#intake", Map.of("count", Integer.toString(cards)));
    }

    /// How many cards are in stock.
    public int stock() {
        return Integer.parseInt(open("/cards").the("#stock").attr("data-stock"));
    }

    /// Enters a registration form.
    ///
    /// @return its case number
    public String enter(Person person) {
        Page entered = visitor.send(open("/forms/new"), "#entry", person.fields());
        entered.the("#stage");
        String path = entered.address().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// First check.
    public void review(String caseNumber) {
        visitor.send(form(caseNumber), "#review", Map.of()).the("#stage[data-stage=REVIEWED]");
    }

    /// Second check, by somebody else.
    public void approve(String caseNumber) {
        visitor.send(form(caseNumber), "#approve", Map.of()).the("#stage");
    }

    /// Whether this officer is offered the second check at all.
    public boolean mayApprove(String caseNumber) {
        return form(caseNumber).document().selectFirst("#approve") != null;
    }

    /// Sends the second check past the page, as a forged request does.
    public Page forgeApproval(String caseNumber) {
        Page other = visitor.open(origin.resolve("/cards"));
        Map<String, String> fields =
                Map.of(
                        "operation",
                        other.the("#intake [name=operation]").val(),
                        "seen",
                        "0".repeat(64));
        return visitor.sendTo(
                other,
                "#intake",
                origin.resolve("/forms/%s/approve".formatted(caseNumber)),
                fields);
    }

    /// Makes the blank card in the reader the card of the person of this form, and has both letters
    /// printed.
    public void personalize(String caseNumber, Pairing pairing) {
        var work = new Work(visitor, origin);
        work.connect(pairing);
        work.finish(visitor.send(form(caseNumber), "#personalize", Map.of()));
    }

    /// Hands card and letters over against a signature.
    public void handOver(String caseNumber) {
        visitor.send(form(caseNumber), "#hand-over", Map.of("receipt", "signed"));
        if (form(caseNumber).document().selectFirst("#hand-over") != null) {
            throw new Visitor.UnexpectedPageException(
                    "the card was not handed over: " + form(caseNumber).text());
        }
    }

    /// Enters a revocation or resumption form of an account.
    ///
    /// @param kind `REVOCATION` or `RESUMPTION`
    /// @return its case number
    public String enterRequest(String kind, String ground, String account) {
        Page entered =
                visitor.send(
                        open("/requests/new?kind=" + kind),
                        "#entry",
                        Map.of("account", account, "ground", ground, "note", "親筆簽名與身分證影本相符"));
        entered.the("#stage[data-stage=RECEIVED]");
        String path = entered.address().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// First or second check of such a form.
    ///
    /// @param act `review` or `approve`
    /// @param stage what it is then
    public void decideRequest(String caseNumber, String act, String stage) {
        visitor.send(open("/requests/" + caseNumber), "#" + act, Map.of())
                .the("#stage[data-stage=%s]".formatted(stage));
    }

    /// Has the letter printed that a request brought about, and its delivery written down.
    public void printLetter(String caseNumber, Pairing pairing) {
        var work = new Work(visitor, origin);
        work.connect(pairing);
        work.finish(visitor.send(open("/requests/" + caseNumber), "#print-letter", Map.of()));
        open("/requests/" + caseNumber).the("#letter[data-letter='letter.state.printed']");
    }

    /// Hands that letter over against a signature.
    public void deliverLetter(String caseNumber) {
        visitor.send(open("/requests/" + caseNumber), "#deliver", Map.of("way", "COUNTER"))
                .the("#letter[data-letter='letter.state.delivered']");
    }

    /// The auditor's export, JSON lines.
    public String exportAudit() {
        return visitor.file(open("/audit"), "#export");
    }

    private Page form(String caseNumber) {
        return open("/forms/" + caseNumber);
    }

    private Page open(String path) {
        return visitor.open(origin.resolve(path));
    }
}
