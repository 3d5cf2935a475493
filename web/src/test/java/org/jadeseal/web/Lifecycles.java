// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.Role;

/// Everything about one person, each in a state that is set behind everybody's back.
final class Lifecycles {

    private static final Duration TEN_DAYS = Duration.ofDays(10);
    private static final Duration ELEVEN_DAYS = Duration.ofDays(11);

    private final Database database;
    private final Registered person;
    private final String request;

    private Lifecycles(Database database, Registered person, String request) {
        this.database = database;
        this.person = person;
        this.request = request;
    }

    /// As two officers see a person: with a form for a new password, which was carried out.
    static Lifecycles atCounter(Website website, Registered person, String tag) {
        Browser rao = website.officer("rao3-" + tag, Role.RAO);
        rao.open("/requests/new?kind=PASSWORD");
        rao.send(
                "entry",
                "account",
                person.account().value(),
                "ground",
                "FORGOTTEN",
                "note",
                "本人臨櫃");
        String address = rao.send("review").path();
        Browser ras = website.officer("ras3-" + tag, Role.RAS);
        ras.open(address);
        ras.send("approve");
        return new Lifecycles(
                website.part(Database.class), person, address.substring("/requests/".length()));
    }

    /// As holders have them: a password of their own, and a pair that is a day old and ends in ten.
    static Lifecycles ofHolder(Website website, Registered person) {
        Database database = website.part(Database.class);
        Lifecycles lifecycles = new Lifecycles(database, person, "");
        Instant end =
                website.part(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS).plus(TEN_DAYS);
        lifecycles.change(
                "update account set password_of = 'HOLDER' where id = ?", lifecycles.account());
        for (String use : List.of("SIGNATURE", "ENCRYPTION")) {
            lifecycles.certificate(use, end);
            lifecycles.status(website.part(CertificateAuthority.class), use, end);
        }
        return lifecycles;
    }

    private void certificate(String use, Instant end) {
        change(
                """
                insert into certificate (issuer, serial, pair, usage, account, card, key_hash,
                                         not_before, not_after, state, loaded, since, version)
                select ?, ?, ?, ?, account, id, ?, ?, ?, 'ACTIVE', 1, since, 1
                  from card
                 where account = ?
                """,
                IssuerId.ISSUING.value(),
                serial(use).hex(),
                UUID.nameUUIDFromBytes(account().getBytes(StandardCharsets.US_ASCII)).toString(),
                use,
                "a".repeat(64),
                end.minus(ELEVEN_DAYS).toEpochMilli(),
                end.toEpochMilli(),
                account());
    }

    private void status(CertificateAuthority authority, String use, Instant end) {
        CertificateId id = new CertificateId(IssuerId.ISSUING, serial(use));
        database.perform(unit -> {
            var _ = authority.ledger().record(unit, new StatusChange.Issue(id, end)).orUndo();
            var _ = authority.ledger().record(unit, new StatusChange.Activate(id)).orUndo();
        });
    }

    /// The number of the certificate for this use.
    SerialNumber serial(String use) {
        return new SerialNumber(
                new BigInteger(account(), 36).setBit(100).add(BigInteger.valueOf(use.length())));
    }

    private String account() {
        return person.account().value();
    }

    /// The states of one of them, but for those that no page is asked in.
    List<String> states(Lifecycle lifecycle) {
        return lifecycle.states(database);
    }

    /// The pages of which form this person's request is.
    String request() {
        return request;
    }

    /// Everything in the state in which it rests, and one in another.
    void set(Lifecycle lifecycle, String state) {
        setForm(lifecycle == Lifecycle.FORM ? state : request.isEmpty() ? "CLOSED" : "EXECUTED");
        setCard(lifecycle == Lifecycle.CARD ? state : request.isEmpty() ? "IN_USE" : "BOUND");
        setCertificates(lifecycle == Lifecycle.CERTIFICATE ? state : "ACTIVE");
        change(
                "update request set state = ? where case_number = ?",
                lifecycle == Lifecycle.REQUEST ? state : "EXECUTED",
                request);
        change(
                """
                update letter_order
                   set state = ?, way = 'COUNTER', receipt = 'signed',
                       sheet = (select max(number) from mailer where account = ? and kind = 'PASSWORD')
                 where case_number = ?
                """,
                lifecycle == Lifecycle.LETTER ? state : "WAITING",
                account(),
                request);
        change(
                "update task set state = 'GIVEN_UP' where card in (select id from card where account = ?)",
                account());
    }

    private void setForm(String state) {
        change("update form set state = ? where case_number = ?", state, person.caseNumber());
    }

    private void setCard(String state) {
        change(
                """
                update card
                   set state = ?, sealed = 1, keys_current = 1, keys_pending = null,
                       device_serial = 'D' || number, card_certificate = '1a',
                       card_key = lower(hex(zeroblob(28))) || lower(substr(hex(id), 1, 8)),
                       retirement = case when ? = 'RETIRED' then 'REPLACED' end
                 where account = ?
                """,
                state,
                state,
                account());
    }

    private void setCertificates(String state) {
        change(
                """
                update certificate
                   set state = ?, held_from = case when ? = 'HOLD' then 'ACTIVE' end,
                       held_since = case when ? = 'HOLD' then since end
                 where account = ?
                """,
                state,
                state,
                state,
                account());
    }

    /// In which state one of them is now.
    Set<String> now(Lifecycle lifecycle) {
        String column =
                switch (lifecycle) {
                    case FORM, REQUEST, LETTER -> "case_number";
                    case CARD, CERTIFICATE -> "account";
                };
        String key =
                switch (lifecycle) {
                    case FORM -> person.caseNumber();
                    case REQUEST, LETTER -> request;
                    case CARD, CERTIFICATE -> account();
                };
        return database.read()
                .sql("select state from %s where %s = ?".formatted(lifecycle.table(), column))
                .param(key)
                .query(String.class)
                .set();
    }

    private void change(String statement, Object... parameters) {
        database.perform(unit -> unit.sql().sql(statement).params(List.of(parameters)).update());
    }
}
