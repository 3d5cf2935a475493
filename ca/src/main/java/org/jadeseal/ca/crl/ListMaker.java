// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.lint.ExpectedList;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.lint.ListLint;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;

/// Makes lists from the ledger and signs them; stores nothing.
final class ListMaker {

    /// Octets; what a list usually takes besides its entries, and a few of them.
    private static final int SMALL = 64 * 1024;

    private final Database database;
    private final StatusLedger ledger;

    ListMaker(Database database, StatusLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /// @param last the list before
    /// @throws WrongListException if the list breaks a rule; nothing was signed
    Crl full(CrlIssuer issuer, Optional<Crl> last) {
        Instant now = database.now();
        EntryList entries = new EntryList(last.map(ListMaker::nextSize).orElse(SMALL));
        long position = ledger.forEachListed(issuer.id(), entries::add);
        long number = nextNumber(issuer.id(), now);
        Instant thisUpdate = now.truncatedTo(ChronoUnit.SECONDS);
        Instant nextUpdate = thisUpdate.plus(issuer.times().life());
        CertificateList list = new CertificateList(issuer);
        DerBuffer tbs = list.tbs(number, thisUpdate, nextUpdate, entries);
        judge(
                issuer,
                tbs,
                new ExpectedList(
                        number,
                        OptionalLong.empty(),
                        thisUpdate,
                        nextUpdate,
                        beginning(issuer),
                        entries.tally()));
        last.ifPresent(before -> removals(issuer, before, tbs));
        return new Crl(issuer.id(), number, position, thisUpdate, nextUpdate, list.signed(tbs));
    }

    /// A delta of now; empty before the first full list.
    Optional<Delta> delta(CrlIssuer issuer) {
        Instant now = database.now();
        return delta(issuer, now, nextNumber(issuer.id(), now), Long.MAX_VALUE);
    }

    /// A delta that says the same as `full`, and has its number; empty when `full` is the first.
    Optional<Delta> deltaBeside(CrlIssuer issuer, Crl full) {
        return delta(issuer, full.thisUpdate(), full.number(), full.position())
                .filter(delta -> delta.crl().position() == full.position());
    }

    private Optional<Delta> delta(CrlIssuer issuer, Instant now, long number, long upTo) {
        return new SqlCrls(database.read())
                .base(issuer.id(), now, number)
                .filter(base -> base.position() <= upTo)
                .map(base -> delta(issuer, base, now, number));
    }

    private Delta delta(CrlIssuer issuer, SqlCrls.Base base, Instant now, long number) {
        EntryList entries = new EntryList(SMALL);
        long position = ledger.forEachChanged(issuer.id(), base.position(), entries::add);
        Instant thisUpdate = now.truncatedTo(ChronoUnit.SECONDS);
        Instant nextUpdate = thisUpdate.plus(CrlTimes.DELTA_LIFE);
        CertificateList list = new CertificateList(issuer);
        DerBuffer tbs = list.deltaTbs(number, base.number(), thisUpdate, nextUpdate, entries);
        judge(
                issuer,
                tbs,
                new ExpectedList(
                        number,
                        OptionalLong.of(base.number()),
                        thisUpdate,
                        nextUpdate,
                        beginning(issuer),
                        entries.tally()));
        return new Delta(
                base.number(),
                new Crl(issuer.id(), number, position, thisUpdate, nextUpdate, list.signed(tbs)));
    }

    private long nextNumber(IssuerId issuer, Instant now) {
        return Math.max(new SqlCrls(database.read()).lastNumber(issuer) + 1, now.toEpochMilli());
    }

    private static Instant beginning(CrlIssuer issuer) {
        return issuer.certificate().validity().notBefore();
    }

    /// A little more than the list before.
    private static int nextSize(Crl last) {
        return last.der().length() + last.der().length() / 16 + SMALL;
    }

    /// @throws WrongListException if it breaks a rule
    private static void judge(CrlIssuer issuer, DerBuffer tbs, ExpectedList expected) {
        List<Finding> findings =
                ListLint.check(tbs.octets(), tbs.from(), tbs.to(), issuer.expected(), expected);
        if (!findings.isEmpty()) {
            throw new WrongListException(
                    "list "
                            + expected.number()
                            + " of "
                            + issuer.id()
                            + " was not signed: "
                            + findings);
        }
    }

    /// Whoever stood on the list before and is not on this one must be good again.
    ///
    /// @throws WrongListException if one is not
    private void removals(CrlIssuer issuer, Crl before, DerBuffer tbs) {
        for (SerialNumber serial :
                ListLint.missing(before.der().toArray(), tbs.octets(), tbs.from(), tbs.to())) {
            CertificateId certificate = new CertificateId(issuer.id(), serial);
            boolean good =
                    database.write(transaction -> ledger.status(transaction, certificate))
                            .filter(CertificateStatus.Good.class::isInstance)
                            .isPresent();
            if (!good) {
                throw new WrongListException(
                        "certificate "
                                + serial
                                + " of "
                                + issuer.id()
                                + " is not good and would vanish from the list; it was not signed");
            }
        }
    }
}
