// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jadeseal.ca.audit.AuditEntry.Outcome;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.Journal;
import org.jadeseal.ra.authorization.Matter;

/// Finds out whether a registered address is the person's: a link in a mail, good for seven days.
/// Only the hash of what the link carries is kept.
public final class MailboxConfirmation {

    private static final Duration LIFE = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 16;

    private final Database database;
    private final Journal journal;
    private final SecureRandom random;

    private MailboxConfirmation(Database database, Journal journal, SecureRandom random) {
        this.database = database;
        this.journal = journal;
        this.random = random;
    }

    /// Links kept in `database`.
    public static MailboxConfirmation on(Database database, Journal journal, SecureRandom random) {
        return new MailboxConfirmation(database, journal, random);
    }

    /// Makes a link for the person's registered address.
    ///
    /// @return what the link carries, 22 characters of base64url; only for the mail
    public String issue(Transaction transaction, Subscriber subscriber) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        new SqlMailboxLinks(transaction.sql())
                .insert(
                        hash(text),
                        new MailboxLink(
                                subscriber.id(),
                                subscriber.mailbox().address(),
                                transaction.now()));
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
        boolean young = !transaction.now().isAfter(link.issued().plus(LIFE));
        if (!young
                || !new SqlSubscribers(transaction.sql())
                        .confirm(link.subscriber(), link.address())) {
            return new MailConfirmation.NoLongerGood();
        }
        journal.note(
                transaction,
                "subscriber.confirm-mailbox",
                Matter.of("subscriber:" + link.subscriber().value()),
                Outcome.DONE,
                "link");
        return new MailConfirmation.Confirmed();
    }

    private static String hash(String token) {
        return Bytes.of(token.getBytes(StandardCharsets.US_ASCII)).sha256().hex();
    }
}
