// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.notice.MailAddress;

/// The register of people.
public final class SubscriberRegister {

    private final Database database;
    private final Gate gate;
    private final FieldVault vault;
    private final SecureRandom random;

    private SubscriberRegister(
            Database database, Gate gate, FieldVault vault, SecureRandom random) {
        this.database = database;
        this.gate = gate;
        this.vault = vault;
        this.random = random;
    }

    /// The register in `database`.
    public static SubscriberRegister on(
            Database database, Gate gate, FieldVault vault, SecureRandom random) {
        return new SubscriberRegister(database, gate, vault, random);
    }

    /// The person of this id. Whoever shows what is found passes the gate first.
    public Optional<Subscriber> find(SubscriberId id) {
        return new SqlSubscribers(database.read()).find(id);
    }

    /// The same, inside a unit of work.
    public Optional<Subscriber> find(Transaction transaction, SubscriberId id) {
        return new SqlSubscribers(transaction.sql()).find(id);
    }

    /// The person with this national ID, inside a unit of work.
    public Optional<Subscriber> find(Transaction transaction, NationalId nationalId) {
        return new SqlSubscribers(transaction.sql()).findByHash(vault.hash(nationalId));
    }

    /// Puts the person of an approved form into the register, or brings the record of a person who
    /// is known by the national ID up to date; id and serial number stay for good. A changed mail
    /// address is unconfirmed again.
    public Subscriber register(Transaction transaction, Registrant registrant) {
        SqlSubscribers sql = new SqlSubscribers(transaction.sql());
        Subscriber subscriber =
                sql.findByHash(vault.hash(registrant.nationalId()))
                        .map(known -> update(sql, known, registrant, transaction.now()))
                        .orElseGet(() -> insert(sql, registrant, transaction.now()));
        return subscriber;
    }

    /// The person has another telephone number or postal address.
    public void moved(
            Transaction transaction, Subscriber person, PhoneNumber phone, PostalAddress address) {
        Subscriber now =
                new Subscriber(
                        person.id(),
                        person.name(),
                        person.serialNumber(),
                        person.mailbox(),
                        phone,
                        address,
                        person.language());
        new SqlSubscribers(transaction.sql()).update(now, false, transaction.now());
    }

    /// When the person's mail address was changed last; empty while it is the one of the
    /// registration.
    public Optional<Instant> mailChanged(Transaction transaction, SubscriberId id) {
        return new SqlSubscribers(transaction.sql()).mailChanged(id);
    }

    /// The address whose place the registered one took by a link; empty if there was none.
    public Optional<MailAddress> formerMail(Transaction transaction, Subscriber person) {
        return new SqlMailboxLinks(transaction.sql())
                .replaced(person.id(), person.mailbox().address());
    }

    /// Shows a whole national ID to an officer who gives a reason; always audited (SEC-801).
    ///
    /// @param reason 1 to 200 characters
    public Disclosure nationalId(OfficerActor actor, SubscriberId id, String reason) {
        Act act = new Act(actor, Right.READ_PERSONAL_RECORD, Matter.of("subscriber:" + id.value()));
        return gate.act(
                act,
                Disclosure.Refused::new,
                transaction -> {
                    gate.journal().done(transaction, act, "reason: " + reason);
                    return new SqlSubscribers(transaction.sql())
                            .sealedNationalId(id)
                            .<Disclosure>map(
                                    sealed -> new Disclosure.Disclosed(vault.open(sealed, row(id))))
                            .orElseGet(Disclosure.UnknownSubscriber::new);
                });
    }

    private Subscriber insert(SqlSubscribers sql, Registrant registrant, Instant now) {
        SubscriberId id = SubscriberId.random(random);
        Subscriber subscriber =
                described(
                        id,
                        registrant,
                        unusedSerialNumber(sql),
                        new Mailbox(registrant.mail(), false));
        sql.insert(
                subscriber,
                vault.seal(registrant.nationalId(), row(id)),
                vault.hash(registrant.nationalId()),
                now);
        return subscriber;
    }

    private static Subscriber update(
            SqlSubscribers sql, Subscriber known, Registrant registrant, Instant now) {
        boolean sameMail = known.mailbox().address().equals(registrant.mail());
        Mailbox mailbox = sameMail ? known.mailbox() : new Mailbox(registrant.mail(), false);
        Subscriber subscriber = described(known.id(), registrant, known.serialNumber(), mailbox);
        sql.update(subscriber, !sameMail, now);
        return subscriber;
    }

    private static Subscriber described(
            SubscriberId id,
            Registrant registrant,
            SubjectSerialNumber serialNumber,
            Mailbox mailbox) {
        return new Subscriber(
                id,
                registrant.name(),
                serialNumber,
                mailbox,
                registrant.phone(),
                registrant.address(),
                registrant.language());
    }

    private SubjectSerialNumber unusedSerialNumber(SqlSubscribers sql) {
        SubjectSerialNumber drawn = SubjectSerialNumber.random(random);
        while (sql.isTaken(drawn)) {
            drawn = SubjectSerialNumber.random(random);
        }
        return drawn;
    }

    private static String row(SubscriberId id) {
        return "subscriber:" + id.value();
    }
}
