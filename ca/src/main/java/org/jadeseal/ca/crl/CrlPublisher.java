// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;

/// Makes the lists of our CAs and hands out the newest ones. Safe for use by many threads.
public final class CrlPublisher {

    private final Database database;
    private final StatusLedger ledger;
    private final AuditLog audit;
    private final Map<IssuerId, CrlIssuer> issuers;
    private final Newest newest;

    private CrlPublisher(
            Database database, StatusLedger ledger, AuditLog audit, List<CrlIssuer> issuers) {
        this.database = database;
        this.ledger = ledger;
        this.audit = audit;
        this.issuers =
                issuers.stream()
                        .collect(Collectors.toUnmodifiableMap(CrlIssuer::id, Function.identity()));
        this.newest = new Newest(database);
    }

    public static CrlPublisher on(
            Database database, StatusLedger ledger, AuditLog audit, List<CrlIssuer> issuers) {
        return new CrlPublisher(database, ledger, audit, issuers);
    }

    /// The newest list of an issuer; empty before the first one, or when it publishes none.
    public Optional<Crl> latest(IssuerId issuer) {
        return newest.of(issuer);
    }

    /// Makes and stores a list now. Takes a second for a million entries.
    ///
    /// @throws IllegalArgumentException if this issuer publishes no list
    public Publication publish(IssuerId issuer) {
        CrlIssuer publishing = issuer(issuer);
        Crl crl = made(publishing);
        boolean kept =
                database.write(transaction -> {
                    boolean isNewest = new SqlCrls(transaction.sql()).keep(crl);
                    if (isNewest) {
                        audit.append(transaction, entry(crl));
                    }
                    return isNewest;
                });
        return kept
                ? new Publication.Published(crl)
                : new Publication.Overtaken(latest(issuer).orElseThrow());
    }

    /// Publishes what is due: nothing is there, the regular time is over, or a status changed and
    /// its time will be over before the next call.
    ///
    /// @param nextCall when this will be asked again, at the latest
    /// @return what was published
    public List<Crl> publishIfDue(Instant nextCall) {
        List<Crl> published = new ArrayList<>();
        for (CrlIssuer issuer : issuers.values()) {
            if (isDue(issuer, nextCall)
                    && publish(issuer.id()) instanceof Publication.Published(Crl crl)) {
                published.add(crl);
            }
        }
        return published;
    }

    private boolean isDue(CrlIssuer issuer, Instant nextCall) {
        Optional<Crl> last = latest(issuer.id());
        return last.isEmpty()
                || !nextCall.isBefore(last.get().thisUpdate().plus(issuer.times().regular()))
                || ledger.firstChangeAfter(issuer.id(), last.get().position())
                        .filter(at -> !nextCall.isBefore(at.plus(issuer.times().afterChange())))
                        .isPresent();
    }

    private Crl made(CrlIssuer issuer) {
        Instant now = database.now();
        long lastNumber = latest(issuer.id()).map(Crl::number).orElse(0L);
        long number = Math.max(lastNumber + 1, now.toEpochMilli());
        Instant thisUpdate = now.truncatedTo(ChronoUnit.SECONDS);
        Instant nextUpdate = thisUpdate.plus(issuer.times().life());
        EntryList entries = new EntryList();
        long position = ledger.forEachListed(issuer.id(), entries::add);
        CertificateList list = new CertificateList(issuer);
        byte[] der = list.signed(list.tbs(number, thisUpdate, nextUpdate, entries));
        return new Crl(issuer.id(), number, position, thisUpdate, nextUpdate, Bytes.of(der));
    }

    private CrlIssuer issuer(IssuerId id) {
        return Optional.ofNullable(issuers.get(id))
                .orElseThrow(
                        () -> new IllegalArgumentException("issuer " + id + " publishes no list"));
    }

    private static AuditEntry entry(Crl crl) {
        return new AuditEntry(
                "job:crl",
                "system",
                "crl.publish",
                "crl:" + crl.issuer() + "/" + crl.number(),
                AuditEntry.Outcome.DONE,
                "local",
                "position=%d octets=%d sha256=%s"
                        .formatted(crl.position(), crl.der().length(), crl.der().sha256()));
    }
}
