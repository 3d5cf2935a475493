// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jadeseal.e2e.desk.ChangingPin;
import org.jadeseal.e2e.desk.FilePin;
import org.jadeseal.e2e.desk.TrialTray;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.KeyReference;

/// The main job, head to toe: registration by two officers, a card, two letters, application,
/// activation, suspension, renewal a year later, and what the world sees of it.
///
/// Each method is a chapter; a chapter fails if anything in it is not as the manual says.
public final class Tour {

    /// In the order of the site: the newest pair first.
    private static final List<String> USES =
            List.of("signature", "encryption", "old-signature", "old-encryption");

    private static final String OWN_PASSWORD = "slow green kettle 7";
    private static final String OWN_PIN = "271828";

    /// In the last month of the certificates' year.
    private static final Duration NEARLY_A_YEAR = Duration.ofDays(350);

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
        return register(person, card, new TrayDesk(stage.tray(), stage.pairing()));
    }

    /// As [#register(Person, String)], with a blank card in the reader of another computer.
    ///
    /// @param card what it is called from now on
    /// @param desk where the card is made
    public Holder register(Person person, String card, MakersDesk desk) {
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
                    desk.take(card);
                    maker.personalize(form, desk);
                });
        narrator.tell("card and letters are handed over", () -> registrar.handOver(form));
        desk.clear();
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
        narrator.tell("OpenSSL verifies both certificates", () -> verifyCertificates(""));
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

    /// Resumption by form: two officers, a new letter, and the world sees it (chapter 10).
    ///
    /// @return the holder with the password of the new letter
    public Holder resume(Holder holder) {
        List<BigInteger> serials = logIn(holder).serials();
        String form = decide("resumption", "RESUMPTION", "REASON_GONE", holder);
        narrator.tell(
                "after resumption OCSP says good", () -> ocspMustSay("resumed", serials, "good"));
        narrator.tell("the CRL does not list them any more", () -> crlMustHave(serials, false));
        return newLetter(form, holder);
    }

    /// A forgotten password by form: two officers and a new letter (chapter 11).
    ///
    /// @return the holder with the password of the new letter
    public Holder resetPassword(Holder holder) {
        return newLetter(decide("password", "PASSWORD", "FORGOTTEN", holder), holder);
    }

    private Holder newLetter(String form, Holder holder) {
        narrator.tell("the old password is void", () -> mustNotLogIn(holder));
        Counter maker = Counter.of(stage.sites(), stage.officers().cardMaker());
        narrator.tell(
                "the station prints one letter with a new password",
                () -> maker.printLetter(form, stage.pairing()));
        Counter registrar = Counter.of(stage.sites(), stage.officers().registrar());
        narrator.tell("the letter is handed over", () -> registrar.deliverLetter(form));
        String sheet = stage.letters().newestPasswordSheet();
        Holder renewed = holder.withPassword(stage.letters().password(sheet));
        SelfService _ = logIn(renewed);
        return renewed;
    }

    private void mustNotLogIn(Holder holder) {
        Visitor.Page answer = visitor().logIn(holder.account(), holder.password());
        if (answer.document().selectFirst("form[action='/logout']") != null) {
            throw new IllegalStateException("the void password still opens the account");
        }
    }

    /// What the letters said is replaced by the holder's own: the password (chapter 12), before
    /// which nothing is renewed, and the card's PIN (chapter 13).
    public Holder makeOnesOwn(Holder holder) {
        SelfService subscriber = logIn(holder);
        narrator.tell(
                "the holder chooses a password of his own",
                () -> {
                    subscriber.changePassword(holder.password(), OWN_PASSWORD).mustSay("密碼更改成功");
                });
        takeUp(holder);
        PrivateFile.write(stage.pinFile(), holder.pin() + "\n" + OWN_PIN);
        subscriber.connect(stage.pairing());
        narrator.tell(
                "and a PIN of his own",
                () -> {
                    subscriber.changePin().mustSay("晶片卡密碼變更完成");
                });
        subscriber.logOut();
        return holder.with(OWN_PIN, OWN_PASSWORD);
    }

    /// Renewal 350 days later: two new keys, requested with the old one; the old pair is left to
    /// expire (chapter 6).
    ///
    /// @param time the trial's, to be moved forward
    public void renew(Holder holder, Function<Duration, Instant> time) {
        List<BigInteger> old = logIn(holder).serials();
        Instant then =
                narrator.tell(
                        "%d days go by".formatted(NEARLY_A_YEAR.toDays()),
                        () -> time.apply(NEARLY_A_YEAR));
        world.moveOn(NEARLY_A_YEAR);
        takeUp(holder);
        SelfService subscriber = logIn(holder);
        narrator.tell("the agent is connected again", () -> subscriber.connect(stage.pairing()));
        narrator.tell(
                "the certificates are renewed with new keys",
                () -> {
                    subscriber.renew().mustSay("您已完成憑證更新作業");
                });
        List<BigInteger> fresh =
                subscriber.serials().stream().filter(serial -> !old.contains(serial)).toList();
        narrator.tell(
                "OCSP says good of the new pair", () -> ocspMustSay("renewed", fresh, "good"));
        narrator.tell(
                "and of the old one, which is left to expire",
                () -> ocspMustSay("old", old, "good"));
        narrator.tell("OpenSSL verifies the new pair", () -> verifyCertificates("renewed-"));
        narrator.tell(
                "a CRL of that day lists none of them",
                () -> {
                    crlMustBeYoungerThan(then);
                    crlMustHave(Stream.concat(old.stream(), fresh.stream()).toList(), false);
                });
        subscriber.logOut();
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

    private String decide(String what, String kind, String ground, Holder holder) {
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
        return form;
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
        for (int i = 0; i < serials.size(); i++) {
            String said = world.askOcsp(state + "-" + USES.get(i), serials.get(i));
            if (!said.contains(expected)) {
                throw new IllegalStateException(
                        "OCSP should say %s, OpenSSL read: %s".formatted(expected, said));
            }
        }
    }

    /// Those on the card in the reader.
    private void verifyCertificates(String prefix) {
        Supplier<CardConnection> reader = () -> stage.tray().connect(TrialTray.READER);
        world.keep(prefix + "signature", CardCertificates.read(reader, KeyReference.SIGNATURE));
        world.keep(
                prefix + "encryption", CardCertificates.read(reader, KeyReference.KEY_MANAGEMENT));
        world.verify(prefix + "signature");
        world.verify(prefix + "encryption");
    }

    private void crlMustBeYoungerThan(Instant then) {
        X509CRL crl = world.awaitCrl(list -> !list.getThisUpdate().toInstant().isBefore(then));
        if (crl.getThisUpdate().toInstant().isBefore(then.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalStateException(
                    "no CRL since %s, the newest is of %s".formatted(then, crl.getThisUpdate()));
        }
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
