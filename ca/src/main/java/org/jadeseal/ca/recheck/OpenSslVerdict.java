// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What OpenSSL says of subscribers' certificates and of the newest lists, where it is present.
final class OpenSslVerdict {

    private static final int IN_ONE_CALL = 200;
    private static final String ISSUING = "issuing";

    private final Issuers issuers;
    private final Path folder;
    private final Differences differences;
    private final List<String> waiting = new ArrayList<>();
    private String issuer = ISSUING;

    /// @param folder for files that OpenSSL reads
    OpenSslVerdict(Issuers issuers, Path folder, Differences differences) {
        this.issuers = issuers;
        this.folder = folder;
        this.differences = differences;
        issuers.all().forEach((name, certificate) -> write(name + ".pem", pem(certificate)));
    }

    /// Its name and version; empty where it is missing.
    static Optional<String> version() {
        try {
            return Optional.of(said(List.of("openssl", "version")).strip());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /// Takes a certificate; they come issuer by issuer.
    void certificate(IssuedRow row) {
        if (row.issuer().startsWith(ISSUING) && row.certificate().isPresent()) {
            if (!row.issuer().equals(issuer)) {
                verifyWaiting();
                issuer = row.issuer();
            }
            write(row.serial() + ".pem", pem("CERTIFICATE", row.certificate().get().toArray()));
            waiting.add(row.serial() + ".pem");
            if (waiting.size() == IN_ONE_CALL) {
                verifyWaiting();
            }
        }
    }

    void verifyWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "openssl",
                                "verify",
                                "-x509_strict",
                                "-no_check_time",
                                "-CAfile",
                                path("root.pem"),
                                "-untrusted",
                                path(issuer + ".pem")));
        waiting.forEach(file -> command.add(path(file)));
        List<String> said = output(command, false).lines().toList();
        for (String file : waiting) {
            differences.require(
                    said.contains(path(file) + ": OK"),
                    "certificate " + issuer + "/" + file.replace(".pem", ""),
                    "OpenSSL does not accept it");
            delete(file);
        }
        waiting.clear();
    }

    void list(ListRow row) {
        if (issuers.of(row.issuer()).isEmpty()) {
            return;
        }
        write("list.pem", pem("X509 CRL", row.der().toArray()));
        String said =
                said(
                        List.of(
                                "openssl",
                                "crl",
                                "-in",
                                path("list.pem"),
                                "-CAfile",
                                path(row.issuer() + ".pem"),
                                "-noout"));
        differences.require(said.contains("verify OK"), row.name(), "OpenSSL says " + said.strip());
    }

    private static String pem(X509Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has no encoding", e);
        }
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(der), kind);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("no file can be written for OpenSSL", e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("a file written for OpenSSL cannot be removed", e);
        }
    }

    private static String said(List<String> command) {
        return output(command, true);
    }

    /// @param withErrors whether what it says of errors is wanted as well; it comes at any place,
    ///   within a line of the rest too
    private static String output(List<String> command, boolean withErrors) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(withErrors)
                            .redirectError(Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("openssl cannot be run", e);
        }
    }
}
