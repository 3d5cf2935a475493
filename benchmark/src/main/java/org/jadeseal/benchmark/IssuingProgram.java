// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jadeseal.ca.issuance.IssuedCertificate;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.key.KeyAlgorithm;

/// Issues until it is killed, and says so of each certificate when it is durable: `FOLDER
/// MILLISECONDS`, by which each commit takes longer.
public final class IssuingProgram {

    static final String ISSUED = "issued ";

    private static final int CLIENTS = 16;

    private IssuingProgram() {}

    public static void main(String[] arguments) {
        BenchAuthority authority =
                BenchAuthority.onSlowDisk(
                        Path.of(arguments[0]),
                        KeyAlgorithm.RSA_2048,
                        Duration.ofMillis(Long.parseLong(arguments[1])));
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                String name = "client-" + client + "-";
                var _ = clients.submit(() -> issueForEver(authority, name));
            }
        }
    }

    private static void issueForEver(BenchAuthority authority, String name) {
        for (int n = 0; true; n++) {
            IssuedPair pair = Issuing.issue(authority, Orders.make(name + n, 1).getFirst());
            tell(pair.signature());
            tell(pair.encryption());
        }
    }

    private static void tell(IssuedCertificate certificate) {
        System.out.println(
                ISSUED + certificate.serial().hex() + " " + certificate.der().sha256().hex());
    }
}
