// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The certificates of our CAs, from the folder `authority`, each signed by the root.
record Issuers(Map<String, X509Certificate> all) {

    /// Each generation of the issuing CA has a name of its own.
    private static final String NAMES = "(root|issuing(-\\d+)?|device|operations)\\.cer";

    static Issuers in(Path folder, Differences differences) throws IOException {
        Map<String, X509Certificate> all = new LinkedHashMap<>();
        for (Path file : files(folder.resolve("authority"))) {
            String name = file.getFileName().toString().replace(".cer", "");
            try {
                all.put(name, read(Files.readAllBytes(file)));
            } catch (CertificateException e) {
                differences.add("CA " + name, "does not parse: " + e.getMessage());
            }
        }
        Issuers issuers = new Issuers(all);
        issuers.verify(differences);
        return issuers;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAMES))
                    .sorted()
                    .toList();
        }
    }

    private void verify(Differences differences) {
        X509Certificate root = all.get("root");
        if (root == null) {
            differences.add("CA root", "there is no certificate of it in the folder authority");
            return;
        }
        all.forEach((name, certificate) -> {
            try {
                certificate.verify(root.getPublicKey());
            } catch (GeneralSecurityException e) {
                differences.add("CA " + name, "is not signed by the root: " + e.getMessage());
            }
        });
    }

    Optional<X509Certificate> of(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /// As the platform's own parser reads it.
    static X509Certificate read(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der));
    }
}
