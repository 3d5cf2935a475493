// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.account.LetterHash;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardKeyHash;
import org.jadeseal.ra.form.Approval;
import org.jadeseal.ra.form.Attachment;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Entering;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.HandingOver;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.mailer.Letters;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.subscriber.NationalId;
import org.jadeseal.ra.subscriber.PersonName;
import org.jadeseal.ra.subscriber.PhoneNumber;
import org.jadeseal.ra.subscriber.PostalAddress;

/// A person at the counter, and how far the counter has come with her: each word brings her one
/// step further.
public final class TrialHolder {

    /// In her letter.
    public static final String PASSWORD = "K7MQ4W2XPZ9A";

    private final TrialRa ra;
    private final OfficerActor rao;
    private final OfficerActor ras;
    private final OfficerActor cao;

    public TrialHolder(TrialRa ra) {
        this.ra = ra;
        this.rao = ra.officer("wu", Role.RAO);
        this.ras = ra.officer("chen", Role.RAS);
        this.cao = ra.officer("lin", Role.CAO);
    }

    public OfficerActor rao() {
        return rao;
    }

    public OfficerActor ras() {
        return ras;
    }

    public OfficerActor cao() {
        return cao;
    }

    public static RegistrationFields fields() {
        return fields("A123456789");
    }

    public static RegistrationFields fields(String nationalId) {
        return new RegistrationFields(
                new PersonName("陳", "大𡍼", "陳大𡍼"),
                new NationalId(nationalId),
                new RegistrationFields.Contact(
                        new MailAddress("chen@example.tw"),
                        new PhoneNumber("02-2738-0007"),
                        new PostalAddress("106", "臺北市大安區辛亥路二段185號")),
                Locale.forLanguageTag("zh-TW"),
                List.of(
                        new Attachment(Attachment.Document.IDENTITY_CARD, "ab".repeat(32), 2),
                        new Attachment(Attachment.Document.SIGNED_FORM, "cd".repeat(32), 1)));
    }

    /// The number of so many-th person, with its check digit.
    public static String nationalId(int person) {
        String digits = "1%07d".formatted(person);
        int sum = 1;
        for (int i = 0; i < digits.length(); i++) {
            sum += (8 - i) * (digits.charAt(i) - '0');
        }
        return "A" + digits + (10 - sum % 10) % 10;
    }

    public Form received() {
        return received(fields());
    }

    public Form received(RegistrationFields fields) {
        Entering entering = ra.registrations().enter(rao, ra.token(), fields);
        return ((Entering.Entered) entering).form();
    }

    public Form reviewed() {
        Form form = received();
        ra.registrations().review(rao, ra.token(), form.caseNumber(), form.paper().digest());
        return form;
    }

    public Form.Executed executed() {
        ra.stock().takeIn(cao, ra.token(), 1);
        Form form = reviewed();
        Approval approval =
                ra.registrations()
                        .approve(ras, ra.token(), form.caseNumber(), form.paper().digest());
        return (Form.Executed) ((Approval.Executed) approval).form();
    }

    /// As the station leaves it.
    public Form.Executed personalized() {
        Form.Executed form = executed();
        CardId card = form.outcome().card();
        AccountId account = form.outcome().holding().account();
        LetterHash hash = letterHash(PASSWORD);
        ra.database()
                .perform(transaction -> {
                    ra.moves().announceKeys(transaction, card, 1);
                    ra.moves().keysProven(transaction, card);
                    ra.moves().cardKeyMade(transaction, card, new CardKeyHash("5c".repeat(32)));
                    ra.moves().cardCertified(transaction, card, new SerialNumber(BigInteger.TEN));
                    ra.moves().sealed(transaction, card);
                    Letters letters = ra.mailers().allot(transaction, account, card);
                    ra.mailers().printed(transaction, letters);
                    ra.accounts().letterPrinted(transaction, account, hash);
                    ra.moves().personalized(transaction, card);
                });
        return form;
    }

    public AccountId handedOver() {
        Form.Executed form = personalized();
        HandingOver handing = ra.registrations().handOver(rao, ra.token(), form.caseNumber());
        if (!(handing instanceof HandingOver.HandedOver)) {
            throw new IllegalStateException("the card was not handed over: " + handing);
        }
        return form.outcome().holding().account();
    }

    public CaseNumber someCase() {
        return received().caseNumber();
    }

    /// As the station sends it.
    public static LetterHash letterHash(String password) {
        byte[] salt = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        byte[] hash = new byte[32];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(19_456)
                        .withIterations(2)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return LetterHash.parse(
                        "$argon2id$v=19$m=19456,t=2,p=1$"
                                + base64.encodeToString(salt)
                                + "$"
                                + base64.encodeToString(hash))
                .orElseThrow();
    }
}
