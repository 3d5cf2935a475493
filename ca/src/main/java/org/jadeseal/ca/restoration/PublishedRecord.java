// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditVerdict;
import org.jadeseal.ca.audit.ExportVerification;
import org.jadeseal.ca.audit.ExportedEntries;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.Takeover.Published;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;

/// What was published, as far as the operator has brought it: read, and believed only where one of
/// our CAs or the audit key has signed it.
final class PublishedRecord {

    private static final Pattern CERTIFICATE =
            Pattern.compile("([a-z][a-z0-9-]*)/([0-9a-f]{1,40})");

    private static final Pattern LIST = Pattern.compile("crl:([a-z0-9-]+)/([0-9]{1,18})");

    private final OurIssuers issuers;
    private final Map<String, List<PublishedList>> lists = new TreeMap<>();
    private final Map<CertificateId, Published> certificates = new LinkedHashMap<>();
    private final Map<CertificateId, String> keys = new LinkedHashMap<>();
    private final Map<String, Long> numbersInExports = new TreeMap<>();
    private final List<String> told = new ArrayList<>();

    private PublishedRecord(OurIssuers issuers) {
        this.issuers = issuers;
    }

    /// @param folder the data folder, with the certificates of our CAs and the audit key
    static PublishedRecord read(Path folder, Evidence evidence) {
        try {
            PublishedRecord record =
                    new PublishedRecord(OurIssuers.in(folder.resolve("authority")));
            for (Path file : EvidenceFiles.of(evidence.lists())) {
                record.list(file);
            }
            for (Path file : EvidenceFiles.of(evidence.certificates())) {
                record.certificate(file);
            }
            for (Path file : evidence.exports()) {
                record.export(file, folder.resolve("audit/audit-key.pem"));
            }
            return record;
        } catch (IOException e) {
            throw new ReconcileRefusedException("what was given cannot be read: " + e.getMessage());
        }
    }

    private void list(Path file) throws IOException {
        Optional<PublishedList> list = PublishedList.read(file, issuers);
        list.ifPresent(ours ->
                lists.computeIfAbsent(ours.issuer().value(), _ -> new ArrayList<>()).add(ours));
        if (list.isEmpty()) {
            told.add("passed over, since it is no list of ours: " + file);
        }
    }

    private void certificate(Path file) throws IOException {
        Optional<X509Certificate> certificate = OurIssuers.certificate(Files.readAllBytes(file));
        Optional<IssuerId> issuer =
                certificate.flatMap(found ->
                        issuers.signer(
                                file,
                                found.getIssuerX500Principal(),
                                ca -> found.verify(ca.getPublicKey())));
        if (issuer.isEmpty()) {
            told.add("passed over, since it is no certificate of ours: " + file);
            return;
        }
        X509Certificate ours = certificate.orElseThrow();
        CertificateId id =
                new CertificateId(issuer.get(), new SerialNumber(ours.getSerialNumber()));
        keys.put(id, Bytes.of(ours.getPublicKey().getEncoded()).sha256().hex());
        certificates.put(
                id,
                new Published(
                        id,
                        ours.getNotAfter().toInstant(),
                        Optional.empty(),
                        ours.getNotBefore().toInstant(),
                        Optional.empty()));
    }

    /// It may well be older than the checkpoints that were given.
    private void export(Path file, Path key) {
        AuditVerdict verdict =
                ExportVerification.of(
                        file, new ExportVerification.Witnesses(List.of(), Optional.of(key)));
        if (verdict instanceof AuditVerdict.Unsound(List<String> findings)) {
            throw new ReconcileRefusedException(
                    "export " + file + " is not whole: " + String.join("; ", findings));
        }
        ExportedEntries.of(file, this::entry);
    }

    private void entry(Instant at, AuditEntry entry) {
        if (entry.action().startsWith("crl.publish")) {
            Matcher list = LIST.matcher(entry.object());
            if (list.matches()) {
                numbersInExports.merge(
                        list.group(1) + (entry.action().endsWith("-delta") ? "-delta" : ""),
                        Long.parseLong(list.group(2)),
                        Math::max);
            }
        } else if (entry.action().equals("certificate.record")) {
            Matcher named = CERTIFICATE.matcher(entry.detail());
            while (named.find()) {
                issued(new IssuerId(named.group(1)), SerialNumber.ofHex(named.group(2)), at);
            }
        }
    }

    private void issued(IssuerId issuer, SerialNumber serial, Instant at) {
        CertificateId id = new CertificateId(issuer, serial);
        certificates.putIfAbsent(
                id,
                new Published(
                        id, issuers.notAfter(issuer), Optional.empty(), at, Optional.empty()));
    }

    OurIssuers issuers() {
        return issuers;
    }

    /// What was passed over.
    List<String> told() {
        return told;
    }

    /// SHA-256 of the keys of the certificates that were brought.
    Map<CertificateId, String> keys() {
        return keys;
    }

    /// Certificates that are known to exist; nothing is said of their status.
    Map<CertificateId, Published> certificates() {
        return certificates;
    }

    /// The newest full list of an issuer.
    Optional<PublishedList> newestFull(String issuer) {
        return lists.getOrDefault(issuer, List.of()).stream()
                .filter(list -> list.base().isEmpty())
                .max(Comparator.comparingLong(PublishedList::number));
    }

    /// Deltas that tell more than the newest full list, oldest first.
    List<PublishedList> deltas(PublishedList full) {
        return lists.getOrDefault(full.issuer().value(), List.of()).stream()
                .filter(list -> list.base().isPresent() && list.number() > full.number())
                .sorted(Comparator.comparingLong(PublishedList::number))
                .toList();
    }

    /// The highest number of a full list that an export tells of; 0 when none does.
    long fullNumberInExports(String issuer) {
        return numbersInExports.getOrDefault(issuer, 0L);
    }

    /// The highest number of any list that is known to have been published; 0 when none is.
    long highestNumber(String issuer) {
        long listed =
                lists.getOrDefault(issuer, List.of()).stream()
                        .mapToLong(PublishedList::number)
                        .max()
                        .orElse(0);
        long told =
                Math.max(
                        fullNumberInExports(issuer),
                        numbersInExports.getOrDefault(issuer + "-delta", 0L));
        return Math.max(listed, told);
    }

    /// What the newest lists of an issuer say: the newest full one and the deltas after it.
    ///
    /// @throws ReconcileRefusedException if a delta builds upon a newer list than that
    Map<SerialNumber, PublishedList.Entry> listed(PublishedList full) {
        Map<SerialNumber, PublishedList.Entry> listed = new HashMap<>();
        full.entries().forEach(entry -> listed.put(entry.serial(), entry));
        for (PublishedList delta : deltas(full)) {
            if (delta.base().orElseThrow() > full.number()) {
                throw new ReconcileRefusedException(
                        "delta %s builds upon list %d of %s, which was not given"
                                .formatted(
                                        delta.file(), delta.base().orElseThrow(), full.issuer()));
            }
            delta.entries().forEach(entry -> apply(listed, entry));
        }
        return listed;
    }

    private static void apply(
            Map<SerialNumber, PublishedList.Entry> listed, PublishedList.Entry entry) {
        if (entry.reason() == Reasons.REMOVE_FROM_CRL) {
            listed.remove(entry.serial());
        } else {
            listed.put(entry.serial(), entry);
        }
    }
}
