// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.x509.IssuerId;

/// Makes the lists of our CAs and hands out the newest ones. Safe for use by many threads.
public final class CrlPublisher {

    private static final String DELTA = "-delta";

    private final Database database;
    private final StatusLedger ledger;
    private final AuditLog audit;
    private final Map<IssuerId, CrlIssuer> issuers;
    private final Newest newest;
    private final ListMaker maker;

    private CrlPublisher(
            Database database, StatusLedger ledger, AuditLog audit, List<CrlIssuer> issuers) {
        this.database = database;
        this.ledger = ledger;
        this.audit = audit;
        this.issuers =
                issuers.stream()
                        .collect(Collectors.toUnmodifiableMap(CrlIssuer::id, Function.identity()));
        this.newest = new Newest(database);
        this.maker = new ListMaker(database, ledger);
    }

    public static CrlPublisher on(
            Database database, StatusLedger ledger, AuditLog audit, List<CrlIssuer> issuers) {
        return new CrlPublisher(database, ledger, audit, issuers);
    }

    /// The newest list of an issuer; empty before the first one, or when it publishes none.
    public Optional<Crl> latest(IssuerId issuer) {
        return newest.of(issuer);
    }

    /// The newest delta of an issuer; empty before the second full list, or when it makes none.
    public Optional<Delta> latestDelta(IssuerId issuer) {
        return newest.deltaOf(issuer);
    }

    /// The newest list by the name that certificates and lists give it: `issuing`, or
    /// `issuing-delta`.
    ///
    /// @throws IllegalArgumentException if no issuer could have this name
    public Optional<Crl> named(String name) {
        return name.endsWith(DELTA)
                ? latestDelta(new IssuerId(name.substring(0, name.length() - DELTA.length())))
                        .map(Delta::crl)
                : latest(new IssuerId(name));
    }

    /// Makes and stores a list now, and beside it a delta that says the same. Takes a second for a
    /// million entries.
    ///
    /// @throws IllegalArgumentException if this issuer publishes no list
    /// @throws org.jadeseal.ca.crl.WrongListException if the list breaks a rule; nothing was signed
    public Publication publish(IssuerId id) {
        CrlIssuer issuer = issuer(id);
        Crl crl = maker.full(issuer, latest(id));
        Optional<Delta> delta = issuer.delta().flatMap(_ -> maker.deltaBeside(issuer, crl));
        boolean kept =
                database.write(transaction -> {
                    SqlCrls sql = new SqlCrls(transaction.sql());
                    boolean isNewest = sql.lastNumber(id) < crl.number() && sql.keep(crl);
                    if (isNewest) {
                        audit.append(transaction, entry("crl.publish", crl));
                        delta.filter(sql::keep)
                                .ifPresent(beside ->
                                        audit.append(
                                                transaction,
                                                entry("crl.publish-delta", beside.crl())));
                    }
                    return isNewest;
                });
        return kept
                ? new Publication.Published(crl)
                : new Publication.Overtaken(latest(id).orElseThrow());
    }

    /// Publishes what is due: nothing is there, the regular time is over, or a status changed and
    /// its time will be over before the next call. A delta is due a minute after the one before
    /// when anything changed. A list that is wrong does not keep the other issuers' from being
    /// published.
    ///
    /// @param nextCall when this will be asked again, at the latest
    /// @return what was published, deltas not counted
    /// @throws org.jadeseal.ca.crl.WrongListException if one was not, because it breaks a rule
    public List<Crl> publishIfDue(Instant nextCall) {
        List<Crl> published = new ArrayList<>();
        Optional<WrongListException> wrong = Optional.empty();
        for (CrlIssuer issuer : issuers.values()) {
            try {
                publishIfDue(issuer, nextCall).ifPresent(published::add);
            } catch (WrongListException e) {
                wrong = Optional.of(e);
            }
        }
        if (wrong.isPresent()) {
            throw wrong.get();
        }
        return published;
    }

    private Optional<Crl> publishIfDue(CrlIssuer issuer, Instant nextCall) {
        Optional<Crl> published =
                isDue(issuer, nextCall)
                                && publish(issuer.id()) instanceof Publication.Published(Crl crl)
                        ? Optional.of(crl)
                        : Optional.empty();
        if (issuer.delta().isPresent() && isDeltaDue(issuer, nextCall)) {
            maker.delta(issuer).ifPresent(this::keep);
        }
        return published;
    }

    private void keep(Delta delta) {
        database.perform(transaction -> {
            SqlCrls sql = new SqlCrls(transaction.sql());
            if (sql.lastNumber(delta.crl().issuer()) < delta.crl().number() && sql.keep(delta)) {
                audit.append(transaction, entry("crl.publish-delta", delta.crl()));
                int _ = sql.pruneDeltas(delta.crl().issuer(), delta.crl().thisUpdate());
            }
        });
    }

    private boolean isDeltaDue(CrlIssuer issuer, Instant nextCall) {
        Optional<Crl> last = latestDelta(issuer.id()).map(Delta::crl);
        return last.isEmpty()
                || !nextCall.isBefore(last.get().thisUpdate().plus(CrlTimes.DELTA_REGULAR))
                || (!nextCall.isBefore(last.get().thisUpdate().plus(CrlTimes.DELTA_PAUSE))
                        && ledger.firstChangeAfter(issuer.id(), last.get().position()).isPresent());
    }

    private boolean isDue(CrlIssuer issuer, Instant nextCall) {
        Optional<Crl> last = latest(issuer.id());
        return last.isEmpty()
                || !nextCall.isBefore(last.get().thisUpdate().plus(issuer.times().regular()))
                || ledger.firstChangeAfter(issuer.id(), last.get().position())
                        .filter(at -> !nextCall.isBefore(at.plus(issuer.times().afterChange())))
                        .isPresent();
    }

    private CrlIssuer issuer(IssuerId id) {
        return Optional.ofNullable(issuers.get(id))
                .orElseThrow(
                        () -> new IllegalArgumentException("issuer " + id + " publishes no list"));
    }

    private static AuditEntry entry(String action, Crl crl) {
        return new AuditEntry(
                "job:crl",
                "system",
                action,
                "crl:" + crl.issuer() + "/" + crl.number(),
                AuditEntry.Outcome.DONE,
                "local",
                "position=%d octets=%d sha256=%s"
                        .formatted(crl.position(), crl.der().length(), crl.der().sha256()));
    }
}
