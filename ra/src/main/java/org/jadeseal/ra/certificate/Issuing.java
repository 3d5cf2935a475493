// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.issuance.PairOrder;
import org.jadeseal.ca.issuance.PairPreparation;
import org.jadeseal.ca.issuance.PreparedPair;
import org.jadeseal.ca.issuance.Signing;
import org.jadeseal.ca.pkcs10.CertificationRequest;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ca.x509.MailboxAddress;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubscriberNames;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.card.CardMove;
import org.jadeseal.ra.form.FormReading;
import org.jadeseal.ra.mailer.MailerKind;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.personalization.FormEvidence;
import org.jadeseal.ra.subscriber.Mailbox;
import org.jadeseal.ra.subscriber.Subscriber;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.TaskView;

/// From the card's proof to a signed pair: prepare, record in one unit with everything that belongs
/// to it, sign.
final class Issuing {

    private final CertificateRooms rooms;
    private final UnsignedPairs unsigned;

    Issuing(CertificateRooms rooms) {
        this.rooms = rooms;
        this.unsigned = new UnsignedPairs(rooms);
    }

    /// Gives up a pair that the authority has abandoned.
    Next abandon(IssuanceId pair) {
        return new Next.GiveUp(
                unit -> unsigned.forget(unit, pair), Problem.of("issuance-abandoned"));
    }

    /// Whether the keys that were proven are in the card as it was read last: after the proof, and
    /// directly before this (T12).
    static boolean provenKeysAreThere(TaskView view, ApplicationRow.Proof proof) {
        Slots slots = Slots.of(view);
        Optional<Bytes> signature = CertificationRequest.keyHash(proof.keys().request());
        return signature.isPresent()
                && slots.keyHash(KeyReference.STAGED_SIGNATURE).equals(signature)
                && slots.keyHash(KeyReference.STAGED_ENCRYPTION)
                        .filter(proof.keys().encryptionKey().sha256()::equals)
                        .isPresent();
    }

    /// Orders the pair.
    Next issue(TaskView view, ApplicationRow application, ApplicationRow.Proof proof) {
        Subscriber holder = holder(application);
        PairOrder order =
                new PairOrder(
                        application.account().value(),
                        new CardId(application.card().value()),
                        SubscriberNames.of(CertificateRegister.subject(holder), mailbox(holder)),
                        mandate(application, proof),
                        proof.keys());
        return switch (rooms.authority().prepare(order)) {
            case PairPreparation.Ready(var pair) ->
                    new Next.WriteDown(unit -> record(unit, view, application, proof, pair));
            case PairPreparation.Refused refused -> refused(view, application, refused);
        };
    }

    private Mandate mandate(ApplicationRow application, ApplicationRow.Proof proof) {
        return application.renews().isPresent()
                ? new Mandate.Renewal(
                        application.renews().get(), proof.renewal().orElse(Bytes.of(new byte[0])))
                : rooms.database()
                        .write(unit -> rooms.registrations().of(unit, application.account()))
                        .map(FormEvidence::mandate)
                        .orElseThrow();
    }

    private Next refused(
            TaskView view, ApplicationRow application, PairPreparation.Refused refused) {
        String key =
                Slots.of(view).keyHash(KeyReference.STAGED_SIGNATURE).map(Bytes::hex).orElse("");
        Problem problem =
                new Problem("keys-refused", Map.of("reason", refused.findings().toString()));
        if (application.rejection().twice()) {
            return new Next.GiveUp(unit -> note(unit, application, "FAILED", key), problem);
        }
        return new Next.WriteDown(unit -> {
            SqlApplications.reject(unit, application, key);
            note(unit, application, "REFUSED", refused.findings().toString());
        });
    }

    private Subscriber holder(ApplicationRow application) {
        return rooms.accounts()
                .find(application.account())
                .flatMap(account -> rooms.post().subscribers().find(account.holder()))
                .orElseThrow();
    }

    /// Only what the holder has proven to read goes into a certificate.
    private static Optional<MailboxAddress> mailbox(Subscriber holder) {
        return Optional.of(holder.mailbox())
                .filter(Mailbox::confirmed)
                .flatMap(mailbox -> MailboxAddress.read(mailbox.address().value()));
    }

    /// Everything or nothing; the ledger's lock is taken last.
    private void record(
            Transaction unit,
            TaskView view,
            ApplicationRow application,
            ApplicationRow.Proof proof,
            PreparedPair pair) {
        guard(unit, application);
        SqlApplications.issue(unit, application, pair.id());
        keep(unit, application, proof, pair);
        if (application.renews().isEmpty()) {
            use(unit, application);
            tell(unit, application, pair);
        }
        note(unit, application, "DONE", "task:" + view.task().value());
        rooms.authority().record(unit, pair);
    }

    private void guard(Transaction unit, ApplicationRow application) {
        boolean mandated =
                application.renews().isPresent()
                        ? renewable(unit, application.renews().get())
                        : registered(unit, application);
        if (!active(unit, application) || !mandated) {
            throw new IllegalStateException(
                    "account, registration or certificate of the application changed meanwhile");
        }
    }

    private boolean active(Transaction unit, ApplicationRow application) {
        return rooms.accounts()
                .find(unit, application.account())
                .filter(Account.Active.class::isInstance)
                .isPresent();
    }

    /// Decided by the clock of the moment of issuance (E11).
    private static boolean renewable(Transaction unit, SerialNumber predecessor) {
        return SqlCertificates.ofSerial(unit.sql(), predecessor)
                .filter(Certificate.Active.class::isInstance)
                .filter(old -> RenewalWindow.of(old).open(unit.now()))
                .isPresent();
    }

    private boolean registered(Transaction unit, ApplicationRow application) {
        return rooms.registrations()
                .of(unit, application.account())
                .map(FormReading.Found::form)
                .filter(form -> form.caseNumber().value().equals(application.form()))
                .isPresent();
    }

    private static void keep(
            Transaction unit,
            ApplicationRow application,
            ApplicationRow.Proof proof,
            PreparedPair pair) {
        SqlDueDates.insert(unit, pair.id());
        keep(
                unit,
                application,
                pair,
                CertificateUse.SIGNATURE,
                CertificationRequest.keyHash(proof.keys().request()).orElseThrow());
        keep(
                unit,
                application,
                pair,
                CertificateUse.ENCRYPTION,
                proof.keys().encryptionKey().sha256());
    }

    private static void keep(
            Transaction unit,
            ApplicationRow application,
            PreparedPair pair,
            CertificateUse use,
            Bytes key) {
        SerialNumber serial =
                use == CertificateUse.SIGNATURE ? pair.signatureSerial() : pair.encryptionSerial();
        SqlCertificates.insert(
                unit,
                new Certificate.Pending(
                        new Certificate.Core(
                                new CertificateId(pair.issuer(), serial),
                                pair.id(),
                                use,
                                new Certificate.Place(application.account(), application.card()),
                                key,
                                pair.validity(),
                                1),
                        unit.now()));
    }

    /// The card has signed behind its PIN, so the PIN letter has arrived.
    private void use(Transaction unit, ApplicationRow application) {
        switch (rooms.cards().moves().use(unit, application.card())) {
            case CardMove.Moved _ -> {}
            case CardMove.NotFromHere _, CardMove.UnknownCard _ ->
                    throw new IllegalStateException("the card was reported lost meanwhile");
        }
        rooms.post().mailers().acknowledge(unit, application.account(), MailerKind.PIN);
    }

    private void tell(Transaction unit, ApplicationRow application, PreparedPair pair) {
        rooms.tell(
                unit,
                application.account(),
                NoticeKind.APPLICATION_DONE,
                Map.of(
                        "serial-tail",
                        SerialTail.of(new CertificateId(pair.issuer(), pair.signatureSerial()))));
    }

    private void note(Transaction unit, ApplicationRow application, String outcome, String detail) {
        rooms.authority()
                .audit()
                .append(
                        unit,
                        new AuditEntry(
                                "account:" + application.account().value(),
                                "subscriber",
                                application.renews().isPresent() ? "ra.renew" : "ra.apply",
                                "form:" + application.form(),
                                AuditEntry.Outcome.valueOf(outcome),
                                "card:" + application.card().value(),
                                detail));
    }

    /// Signs what was recorded, or finds it signed.
    Signing<IssuedPair> sign(ApplicationRow application) {
        return rooms.authority().sign(application.pair().orElseThrow());
    }
}
