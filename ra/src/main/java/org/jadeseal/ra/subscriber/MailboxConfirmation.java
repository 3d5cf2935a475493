// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditEntry.Outcome;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.Journal;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.notice.Notice;
import org.jadeseal.ra.notice.NoticeKind;
import org.jadeseal.ra.notice.Outbox;

/// Finds out whether a registered address is the person's: a link in a mail, good for seven days.
/// Only the hash of what the link carries is kept.
public final class MailboxConfirmation {

    private static final Duration LIFE = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 16;

    private final Database database;
    private final Journal journal;
    private final Outbox outbox;
    private final SecureRandom random;

    private MailboxConfirmation(
            Database database, Journal journal, Outbox outbox, SecureRandom random) {
        this.database = database;
        this.journal = journal;
        this.outbox = outbox;
        this.random = random;
    }

    /// Links kept in `database`.
    public static MailboxConfirmation on(
            Database database, Journal journal, Outbox outbox, SecureRandom random) {
        return new MailboxConfirmation(database, journal, outbox, random);
    }

    /// Makes a link for the person's registered address.
    ///
    /// @return what the link carries, 22 characters of base64url; only for the mail
    public String issue(Transaction transaction, Subscriber subscriber) {
        return insert(
                transaction,
                new MailboxLink(
                        subscriber.id(),
                        subscriber.mailbox().address(),
                        Optional.empty(),
                        transaction.now()));
    }

    /// Makes a link that puts another address in the place of the person's registered one.
    ///
    /// @return what the link carries; only for a mail to that address
    public String issue(Transaction transaction, Subscriber subscriber, MailAddress fresh) {
        return insert(
                transaction,
                new MailboxLink(
                        subscriber.id(),
                        fresh,
                        Optional.of(subscriber.mailbox().address()),
                        transaction.now()));
    }

    /// How many links a person has had lately.
    public long issuedWithin(Transaction transaction, Subscriber subscriber, Duration time) {
        return new SqlMailboxLinks(transaction.sql())
                .countSince(subscriber.id(), transaction.now().minus(time));
    }

    private String insert(Transaction transaction, MailboxLink link) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        new SqlMailboxLinks(transaction.sql()).insert(hash(text), link);
        return text;
    }

    /// The link was opened.
    ///
    /// @param token what the link carried
    public MailConfirmation confirm(String token) {
        if (!token.matches("[A-Za-z0-9_-]{22}")) {
            return new MailConfirmation.Unknown();
        }
        return database.write(transaction ->
                new SqlMailboxLinks(transaction.sql())
                        .find(hash(token))
                        .map(link -> confirm(transaction, link))
                        .orElseGet(MailConfirmation.Unknown::new));
    }

    private MailConfirmation confirm(Transaction transaction, MailboxLink link) {
        if (transaction.now().isAfter(link.issued().plus(LIFE))) {
            return new MailConfirmation.NoLongerGood();
        }
        SqlSubscribers sql = new SqlSubscribers(transaction.sql());
        Optional<MailAddress> old =
                link.replaces()
                        .filter(before ->
                                sql.replaceMail(
                                        link.subscriber(),
                                        before,
                                        link.address(),
                                        transaction.now()));
        if (old.isPresent()) {
            tell(transaction, sql.find(link.subscriber()).orElseThrow(), old.get());
        } else if (!sql.confirm(link.subscriber(), link.address())) {
            return new MailConfirmation.NoLongerGood();
        }
        old.ifPresent(address -> outbox.forgive(transaction, address));
        outbox.forgive(transaction, link.address());
        journal.note(
                transaction,
                "subscriber.confirm-mailbox",
                Matter.of("subscriber:" + link.subscriber().value()),
                Outcome.DONE,
                "link");
        return new MailConfirmation.Confirmed();
    }

    /// The old address is told too: its owner may know nothing of it.
    private void tell(Transaction transaction, Subscriber person, MailAddress old) {
        MailAddress fresh = person.mailbox().address();
        Map<String, String> parameters =
                Map.of("at", transaction.now().toString(), "mail", fresh.maskedBeside(old));
        for (MailAddress recipient : List.of(old, fresh)) {
            outbox.queue(
                    transaction,
                    new Notice(NoticeKind.MAIL_CHANGED, recipient, person.language(), parameters));
        }
    }

    private static String hash(String token) {
        return Bytes.of(token.getBytes(StandardCharsets.US_ASCII)).sha256().hex();
    }
}
