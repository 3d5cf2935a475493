// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.audit.AuditEntry.Outcome;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.ra.card.DeviceSerial;
import org.jadeseal.ra.card.Progress;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Show;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskKind;

/// Officers' cards: one-time codes, and the work that makes a blank card theirs.
public final class OfficerCards {

    /// How long a code waits for its card.
    public static final Duration CODE_LIFE = Duration.ofDays(7);

    /// Without look-alikes; 20 of them are 98 bits, so a plain hash keeps them.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 20;

    private final Rooms rooms;
    private final OfficerRegister officers;
    private final TaskDesk desk;
    private final SecureRandom random;

    private OfficerCards(
            Rooms rooms, OfficerRegister officers, TaskDesk desk, SecureRandom random) {
        this.rooms = rooms;
        this.officers = officers;
        this.desk = desk;
        this.random = random;
    }

    /// Teaches `desk` how officers' cards are made.
    public static OfficerCards on(
            Rooms rooms,
            OfficerRegister officers,
            TaskDesk desk,
            CertificateAuthority authority,
            Clock clock,
            SecureRandom random) {
        Administration administration = new Administration(authority.cardMaster(), random);
        ProgressBook book = new OfficerBook();
        CardCertification certification =
                new CardCertification(
                        rooms.database(), authority, work -> mandate(rooms, work.card()));
        List<Stage> stages =
                List.of(
                        identity(rooms, book),
                        new KeyStage(administration, book, clock),
                        new CardKeyStage(certification, book),
                        new AttestationStage(certification),
                        new SealStage(new CardProof(authority), book, random),
                        new FirstPinStage(rooms.database(), administration),
                        new OfficerKeyStage(authority),
                        new OfficerRequestStage(rooms.database(), random),
                        new OfficerCertificateStage(rooms.database(), authority, officers),
                        new AdmissionStage(rooms.database(), authority),
                        new ClosingStage(administration, "officer-card-done"));
        desk.learn(new OfficerCardScript(rooms.database(), administration, stages));
        return new OfficerCards(rooms, officers, desk, random);
    }

    /// Blank, able to vouch for its keys, and no other card of ours.
    private static Stage identity(Rooms rooms, ProgressBook book) {
        return new IdentityStage(
                Set.of(
                        KeyReference.CARD,
                        KeyReference.ATTESTATION,
                        KeyReference.LOGIN,
                        KeyReference.SIGNATURE),
                serial -> other(rooms, serial),
                book,
                new CardPolicy(CardPolicy.Attestation.REQUIRED, CardPolicy.ForeignUnblock.COUNTER));
    }

    private static Optional<String> other(Rooms rooms, DeviceSerial serial) {
        return rooms.cards()
                .register()
                .find(serial)
                .map(card -> card.number().value())
                .or(() ->
                        new SqlOfficerCards(rooms.database().read())
                                .find(serial)
                                .map(card -> card.officer().value()));
    }

    private static org.jadeseal.ca.issuance.Mandate.Enrolment mandate(Rooms rooms, CardId card) {
        return OfficerCertificateStage.mandate(
                new SqlOfficerCards(rooms.database().read()).find(card).orElseThrow());
    }

    /// Draws a one-time code for an officer's card; one that was drawn before is void.
    ///
    /// @param actor somebody who may change officers
    /// @param login of an officer who is enrolled
    public Invitation invite(Actor actor, String login) {
        Optional<OfficerId> officer = officers.find(login);
        if (officer.isEmpty()) {
            return new Invitation.UnknownLogin(login);
        }
        String code = draw();
        Act act =
                new Act(
                        actor,
                        Right.CHANGE_OFFICERS,
                        Matter.of("officer:" + officer.get().value()));
        return rooms.gate()
                .act(act, Invitation.Refused::new, unit -> invite(unit, act, officer.get(), code));
    }

    private Invitation invite(Transaction unit, Act act, OfficerId officer, String code) {
        CardId card = CardId.random(random);
        SqlOfficerCards.invite(
                unit,
                new OfficerCard(
                        CardId.random(random).value(),
                        officer,
                        card,
                        new OfficerCard.Code(
                                OfficerCard.State.INVITED,
                                hash(code),
                                0,
                                unit.now().plus(CODE_LIFE).toEpochMilli()),
                        Progress.NONE,
                        new OfficerCard.Made(
                                false, Optional.empty(), Optional.empty(), Optional.empty())));
        Gate gate = rooms.gate();
        gate.journal().done(unit, act, "one-time code for card " + card.value());
        return new Invitation.Drawn(officer, code, unit.now().plus(CODE_LIFE));
    }

    /// Somebody shows a login and its one-time code: the work at the card begins, or goes on.
    ///
    /// @param browser who asks
    /// @param source the address it came from, for the audit log
    public CodeShown begin(String login, String code, AgentUser browser, String source) {
        Optional<OfficerCard> found =
                officers.find(login.strip().toLowerCase(Locale.ROOT))
                        .flatMap(new SqlOfficerCards(rooms.database().read())::newestOf);
        String hash = hash(code);
        CodeShown shown = found.map(card -> judge(card, hash)).orElseGet(CodeShown.Wrong::new);
        return switch (shown) {
            case CodeShown.Working _ -> open(found.orElseThrow(), browser);
            case CodeShown.Wrong _, CodeShown.Spent _, CodeShown.Expired _ -> {
                rooms.database().perform(unit -> refuse(unit, found, shown, source));
                yield shown;
            }
        };
    }

    /// Only who has the right code is told that it is spent or expired.
    private CodeShown judge(OfficerCard card, String hash) {
        OfficerCard.Code code = card.code();
        boolean right =
                MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.US_ASCII),
                        code.hash().getBytes(StandardCharsets.US_ASCII));
        if (!right) {
            return new CodeShown.Wrong();
        }
        return switch (code.state()) {
            case READY, VOID -> new CodeShown.Spent();
            case INVITED ->
                    code.expiresAt() < rooms.database().now().toEpochMilli()
                            ? new CodeShown.Expired()
                            : new CodeShown.Working(Optional.empty());
        };
    }

    private void refuse(
            Transaction unit, Optional<OfficerCard> card, CodeShown why, String source) {
        if (why instanceof CodeShown.Wrong) {
            card.ifPresent(found -> SqlOfficerCards.countTry(unit, found));
        }
        String officer = card.map(found -> found.officer().value()).orElse("unknown");
        rooms.gate()
                .journal()
                .note(
                        unit,
                        "officer.wrong-code",
                        Matter.of("officer:" + officer),
                        Outcome.REFUSED,
                        source);
    }

    /// Whoever shows the code takes the work over, from whichever browser it was begun.
    private CodeShown open(OfficerCard card, AgentUser browser) {
        NewTask task =
                new NewTask(
                        TaskKind.ENROL_OFFICER,
                        card.card(),
                        browser,
                        card.officer().value(),
                        new Show(
                                "enrol-officer",
                                officers.login(card.officer()).orElse(""),
                                officers.name(card.officer()).orElse("")));
        return new CodeShown.Working(Optional.of(desk.openInstead(task)));
    }

    private String draw() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /// Spaces, hyphens and small letters do not matter.
    private static String hash(String code) {
        String signs =
                code.length() > 100 ? "" : code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return Bytes.of(("jadeseal officer code 1 " + signs).getBytes(StandardCharsets.UTF_8))
                .sha256()
                .hex();
    }
}
