// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.audit.TrialSigner;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;

/// A process that issues certificate after certificate from eight threads and prints each serial
/// number when its unit is durable, until it is killed.
final class AcknowledgingProcess {

    private AcknowledgingProcess() {}

    /// Starts it, lets it acknowledge `count` certificates, kills it without warning, and tells all
    /// that it acknowledged.
    static List<Long> killedAfter(int count, String address, Path outside) {
        try {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    AcknowledgingProcess.class.getName(),
                                    address,
                                    outside.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            return acknowledged(process, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> acknowledged(Process process, int count) throws IOException {
        List<Long> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                if (line.startsWith("issued ")) {
                    acknowledged.add(Long.parseLong(line.substring("issued ".length())));
                }
                if (acknowledged.size() == count) {
                    var _ = process.toHandle().destroyForcibly(); // SIGKILL, our end stays open
                }
                line = lines.readLine();
            }
        }
        return acknowledged;
    }

    public static void main(String[] arguments) {
        Database database =
                Database.open(
                        DatabaseAddress.parse(arguments[0]), List.of("db/ca"), Clock.systemUTC());
        StatusLedger ledger = StatusLedger.open(database);
        AuditLog audit = AuditLog.open(database, "one", new TrialSigner(1), Path.of(arguments[1]));
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .forEach(caller ->
                            callers.execute(() -> issueForEver(database, ledger, audit, caller)));
        }
    }

    private static void issueForEver(
            Database database, StatusLedger ledger, AuditLog audit, int caller) {
        for (long serial = caller + 1L; true; serial += 8) {
            CertificateId id = certificate(serial);
            database.perform(transaction -> {
                var _ =
                        ledger.record(
                                        transaction,
                                        new StatusChange.Issue(
                                                id, transaction.now().plusSeconds(60)))
                                .orUndo();
                audit.append(
                        transaction,
                        new AuditEntry(
                                "job:test",
                                "system",
                                "certificate.issue",
                                "certificate:" + id,
                                AuditEntry.Outcome.DONE,
                                "test",
                                ""));
            });
            System.out.println("issued " + serial);
        }
    }

    static CertificateId certificate(long serial) {
        return new CertificateId(IssuerId.ISSUING, new SerialNumber(BigInteger.valueOf(serial)));
    }
}
