// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;

/// Every list and delta against the ledger as it stood at the list's position.
final class ListChecks {

    private static final int REMOVE_FROM_CRL = 8;

    /// What a list says of a certificate.
    ///
    /// @param since in seconds, as lists tell it
    /// @param reason a CRLReason, 0 when none is told
    private record Told(long since, int reason) {}

    private final Issuers issuers;
    private final Ledger ledger;
    private final Differences differences;
    private final Map<String, ListRow> newest = new HashMap<>();
    private final Map<String, Map<BigInteger, Told>> state = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private int played;
    private int count;

    ListChecks(Issuers issuers, Ledger ledger, Differences differences) {
        this.issuers = issuers;
        this.ledger = ledger;
        this.differences = differences;
    }

    void check(Records records) {
        records.forEachList(row -> full(row, records));
        records.forEachDelta(this::delta);
        List<String> served = records.newest();
        newest.forEach((issuer, row) ->
                differences.require(
                        served.contains(issuer + "/" + row.number()),
                        row.name(),
                        "it is the newest, and not the one that is served: " + served));
    }

    /// The newest full list of each issuer.
    Map<String, ListRow> newest() {
        return newest;
    }

    private void full(ListRow row, Records records) {
        ListRow before = newest.put(row.issuer(), row);
        positions.put(row.issuer() + "/" + row.number(), row.position());
        if (before != null) {
            require(row, row.number() > before.number(), "its number does not grow");
            require(
                    row,
                    row.thisUpdate() > before.thisUpdate()
                            || records.isLowered(before.thisUpdate(), row.thisUpdate()),
                    "its time does not grow");
        }
        play(row.position());
        read(row).ifPresent(list -> compare(row, list, state.getOrDefault(row.issuer(), Map.of())));
    }

    private void delta(ListRow row) {
        require(
                row,
                positions.containsKey(row.issuer() + "/" + row.base().orElseThrow()),
                "there is no list " + row.base().orElseThrow() + " that it belongs to");
        read(row).ifPresent(list -> compare(row, list, changedSince(row)));
    }

    private void play(long position) {
        while (played < ledger.changes().size()
                && ledger.changes().get(played).position() <= position) {
            Change change = ledger.changes().get(played++);
            Map<BigInteger, Told> listed =
                    state.computeIfAbsent(change.issuer(), _ -> new HashMap<>());
            if (change.standing().isGood()) {
                listed.remove(change.number());
            } else {
                listed.put(change.number(), told(change));
            }
        }
    }

    private Map<BigInteger, Told> changedSince(ListRow row) {
        long base = position(row.issuer(), row.base().orElseThrow());
        Map<BigInteger, Told> changed = new HashMap<>();
        for (Change change : ledger.changes()) {
            if (change.issuer().equals(row.issuer())
                    && change.position() > base
                    && change.position() <= row.position()) {
                changed.put(
                        change.number(),
                        change.standing().isGood()
                                ? new Told(change.at() / 1000, REMOVE_FROM_CRL)
                                : told(change));
            }
        }
        return changed;
    }

    private long position(String issuer, long number) {
        return positions.getOrDefault(issuer + "/" + number, 0L);
    }

    private static Told told(Change change) {
        return new Told(change.standing().since() / 1000, change.standing().told());
    }

    /// How many were checked.
    int count() {
        return count;
    }

    private Optional<X509CRL> read(ListRow row) {
        count++;
        try {
            X509CRL list =
                    (X509CRL)
                            CertificateFactory.getInstance("X.509")
                                    .generateCRL(new ByteArrayInputStream(row.der().toArray()));
            recorded(row, list);
            return Optional.of(list);
        } catch (CRLException | CertificateException | IllegalArgumentException e) {
            differences.add(row.name(), "does not parse: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void recorded(ListRow row, X509CRL list) {
        try {
            X509Certificate issuer = issuers.of(row.issuer()).orElseThrow();
            list.verify(issuer.getPublicKey());
            require(
                    row,
                    list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()),
                    "it names another issuer");
        } catch (GeneralSecurityException e) {
            differences.add(row.name(), "its signature does not verify: " + e.getMessage());
        }
        require(
                row,
                list.getThisUpdate().toInstant().toEpochMilli() == row.thisUpdate()
                        && list.getNextUpdate().toInstant().toEpochMilli() == row.nextUpdate(),
                "its times are not those recorded");
        require(
                row,
                number(list, "2.5.29.20").equals(Optional.of(BigInteger.valueOf(row.number()))),
                "it bears another number");
        require(
                row,
                number(list, "2.5.29.27")
                        .map(BigInteger::longValueExact)
                        .equals(row.base().stream().boxed().findFirst()),
                "it belongs to another list");
    }

    private static Optional<BigInteger> number(X509CRL list, String extension) {
        return Optional.ofNullable(list.getExtensionValue(extension))
                .map(value -> Element.of(Element.of(Bytes.of(value)).content()).number());
    }

    private void compare(ListRow row, X509CRL list, Map<BigInteger, Told> expected) {
        Map<BigInteger, Told> found = new HashMap<>();
        if (list.getRevokedCertificates() != null) {
            for (X509CRLEntry entry : list.getRevokedCertificates()) {
                found.put(
                        entry.getSerialNumber(),
                        new Told(
                                entry.getRevocationDate().toInstant().getEpochSecond(),
                                reason(entry)));
            }
        }
        List<String> wrong = new ArrayList<>();
        expected.forEach((serial, told) -> {
            if (!told.equals(found.get(serial))) {
                wrong.add(serial.toString(16) + " should be " + told + ", is " + found.get(serial));
            }
        });
        found.keySet().stream()
                .filter(serial -> !expected.containsKey(serial))
                .map(serial -> serial.toString(16) + " should not be listed")
                .forEach(wrong::add);
        wrong.forEach(otherwise -> differences.add(row.name(), otherwise));
    }

    private void require(ListRow row, boolean holds, String otherwise) {
        differences.require(holds, row.name(), otherwise);
    }

    /// RFC 5280 §5.3.1; 0 when there is none.
    private static int reason(X509CRLEntry entry) {
        byte[] value = entry.getExtensionValue("2.5.29.21");
        return value == null
                ? 0
                : Element.of(Element.of(Bytes.of(value)).content()).number().intValueExact();
    }
}
