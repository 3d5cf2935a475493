// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jadeseal.e2e.desk.ChangingPin;
import org.jadeseal.e2e.desk.FilePin;
import org.jadeseal.e2e.desk.TrialTray;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.KeyReference;

/// The main job, head to toe: registration by two officers, a card, two letters, application,
/// activation, suspension, and what the world sees of it.
///
/// Each method is a chapter; a chapter fails if anything in it is not as the manual says.
public final class Tour {

    private final Stage stage;
    private final Narrator narrator;
    private final RelyingParty world;

    /// Where the tour plays.
    ///
    /// @param officers who registers, who approves, who makes cards
    /// @param pinFile where the tour puts the PIN of the letter for the agent to take
    /// @param letters what the station prints
    public record Stage(
            Sites sites,
            Officers officers,
            TrialTray tray,
            Pairing pairing,
            ChangingPin pins,
            Path pinFile,
            PrintedLetters letters,
            MailFolder mail,
            CaptchaReader captchas) {}

    /// The officers of a trial.
    public record Officers(Officer registrar, Officer supervisor, Officer cardMaker) {}

    public Tour(Stage stage, Narrator narrator, RelyingParty world) {
        this.stage = stage;
        this.narrator = narrator;
        this.world = world;
    }

    /// Registration by two officers, personalization with both letters, hand-over.
    ///
    /// @param card name of a blank card for the tray
    public Holder register(Person person, String card) {
        String who = person.surname() + person.givenName();
        Counter registrar =
                narrator.tell(
                        "officers log in",
                        () -> Counter.of(stage.sites(), stage.officers().registrar()));
        Counter supervisor = Counter.of(stage.sites(), stage.officers().supervisor());
        Counter maker = Counter.of(stage.sites(), stage.officers().cardMaker());
        if (maker.stock() == 0) {
            narrator.tell("blank cards are taken into stock", () -> maker.takeIn(10));
        }
        String form =
                narrator.tell(
                        "a registration form is entered for " + who, () -> registrar.enter(person));
        narrator.tell(
                "first check by %s".formatted(stage.officers().registrar().name()),
                () -> registrar.review(form));
        narrator.tell("the same officer cannot approve", () -> mustNotApprove(registrar, form));
        narrator.tell(
                "second check by %s".formatted(stage.officers().supervisor().name()),
                () -> supervisor.approve(form));
        narrator.tell("the mail address is confirmed by a link", () -> confirmMail(person));
        narrator.tell(
                "a blank card is personalized, two letters are printed",
                () -> {
                    stage.tray().insert(card);
                    maker.personalize(form, stage.pairing());
                });
        narrator.tell("card and letters are handed over", () -> registrar.handOver(form));
        stage.tray().remove();
        return holder(form, card);
    }

    /// Application and activation, with what OCSP says before and after.
    public void applyAndActivate(Holder holder) {
        SelfService subscriber = logIn(holder);
        narrator.tell("the agent is connected", () -> subscriber.connect(stage.pairing()));
        narrator.tell(
                "two keys are born on the card, two certificates are issued",
                () -> {
                    subscriber.apply().mustSay("您已完成憑證申請作業，請執行憑證啟用");
                });
        List<BigInteger> serials = subscriber.serials();
        narrator.tell(
                "before activation OCSP says on hold",
                () -> ocspMustSay("pending", serials, "certificateHold"));
        narrator.tell(
                "both certificates are activated and written to the card",
                () -> {
                    subscriber.activate(holder.password()).mustSay("憑證啟用完成");
                });
        narrator.tell(
                "after activation OCSP says good", () -> ocspMustSay("active", serials, "good"));
        narrator.tell("OpenSSL verifies both certificates", this::verifyCertificates);
        narrator.tell("the CRL does not list them", () -> crlMustHave(serials, false));
        subscriber.logOut();
    }

    /// Suspension without the card.
    public void suspend(Holder holder) {
        stage.tray().remove();
        SelfService subscriber = logIn(holder);
        List<BigInteger> serials = subscriber.serials();
        narrator.tell(
                "both certificates are suspended, without the card",
                () -> {
                    subscriber.suspend(holder.password()).mustSay("暫禁成功完成");
                });
        narrator.tell("OCSP says on hold", () -> ocspMustSay("hold", serials, "certificateHold"));
        narrator.tell("the CRL lists them", () -> crlMustHave(serials, true));
    }

    /// Resumption by form: two officers, and the world sees it (chapter 10).
    public void resume(Holder holder) {
        List<BigInteger> serials = logIn(holder).serials();
        decide("resumption", "RESUMPTION", "REASON_GONE", holder);
        narrator.tell(
                "after resumption OCSP says good", () -> ocspMustSay("resumed", serials, "good"));
        narrator.tell("the CRL does not list them any more", () -> crlMustHave(serials, false));
    }

    /// Revocation by form: two officers, and the world sees it for good (chapter 7).
    public void revoke(Holder holder) {
        List<BigInteger> serials = logIn(holder).serials();
        decide("revocation", "REVOCATION", "NO_LONGER_NEEDED", holder);
        narrator.tell(
                "OCSP says revoked, and why",
                () -> ocspMustSay("revoked", serials, "cessationOfOperation"));
        narrator.tell("the CRL lists them again", () -> crlMustHave(serials, true));
    }

    private void decide(String what, String kind, String ground, Holder holder) {
        Counter registrar = Counter.of(stage.sites(), stage.officers().registrar());
        Counter supervisor = Counter.of(stage.sites(), stage.officers().supervisor());
        String form =
                narrator.tell(
                        "a %s form is entered and checked".formatted(what),
                        () -> {
                            String entered = registrar.enterRequest(kind, ground, holder.account());
                            registrar.decideRequest(entered, "review", "REVIEWED");
                            return entered;
                        });
        narrator.tell(
                "another officer approves the %s".formatted(what),
                () -> supervisor.decideRequest(form, "approve", "EXECUTED"));
    }

    /// A browser at the subscribers' site in which nobody is logged in.
    public SelfService visitor() {
        return SelfService.of(stage.sites(), stage.captchas());
    }

    private SelfService logIn(Holder holder) {
        SelfService subscriber = visitor();
        narrator.tell(
                "the holder logs in with the letter's account and password",
                () -> {
                    subscriber
                            .logIn(holder.account(), holder.password())
                            .the("form[action='/logout']");
                });
        return subscriber;
    }

    /// Puts the holder's card into the reader and lets the agent take the PIN from the letter.
    public void takeUp(Holder holder) {
        PrivateFile.write(stage.pinFile(), holder.pin());
        stage.pins().use(new FilePin(stage.pinFile()));
        stage.tray().insert(holder.card());
    }

    private void mustNotApprove(Counter registrar, String form) {
        if (registrar.mayApprove(form)) {
            throw new IllegalStateException(
                    "the officer who checked first is offered the second check");
        }
        if (registrar.forgeApproval(form).status() == 200) {
            throw new IllegalStateException(
                    "the officer who checked first could approve past the page");
        }
    }

    private void confirmMail(Person person) {
        SelfService nobody = visitor();
        nobody.confirmMail(stage.mail().confirmation(person.mail()));
    }

    private Holder holder(String form, String card) {
        PrintedLetters letters = stage.letters();
        String sheet = letters.newestPasswordSheet();
        return new Holder(
                form,
                card,
                letters.pin(letters.newestPinSheet()),
                letters.account(sheet),
                letters.password(sheet));
    }

    private void ocspMustSay(String state, List<BigInteger> serials, String expected) {
        world.fetchAuthorities();
        for (BigInteger serial : serials) {
            String said = world.askOcsp(state, serial);
            if (!said.contains(expected)) {
                throw new IllegalStateException(
                        "OCSP should say %s, OpenSSL read: %s".formatted(expected, said));
            }
        }
    }

    private void verifyCertificates() {
        Supplier<CardConnection> reader = () -> stage.tray().connect(TrialTray.READER);
        world.keep("signature", CardCertificates.read(reader, KeyReference.SIGNATURE));
        world.keep("encryption", CardCertificates.read(reader, KeyReference.KEY_MANAGEMENT));
        world.verify("signature");
        world.verify("encryption");
    }

    private void crlMustHave(List<BigInteger> serials, boolean listed) {
        X509CRL crl =
                world.awaitCrl(list -> serials.stream().allMatch(s -> isListed(list, s) == listed));
        var wrong = new ArrayList<>(serials);
        wrong.removeIf(s -> isListed(crl, s) == listed);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "CRL %s: %s should %sbe listed"
                            .formatted(crl.getThisUpdate(), wrong, listed ? "" : "not "));
        }
    }

    private static boolean isListed(X509CRL crl, BigInteger serial) {
        return crl.getRevokedCertificate(serial) != null;
    }
}
