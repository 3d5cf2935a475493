// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;

/// Programs and libraries of others that ask a responder about a certificate, each in its own
/// words, over HTTP, at the time of the machine.
final class Asking {

    private final Path folder;
    private final SignedCertificate root;
    private final SignedCertificate issuer;
    private final URI responder;

    /// @param folder where a [Relying] keeps `root.pem`, `issuing.pem` and NSS its database
    Asking(Path folder, SignedCertificate root, SignedCertificate issuer, URI responder) {
        this.folder = folder;
        this.root = root;
        this.issuer = issuer;
        this.responder = responder;
    }

    Belief openssl(Bytes certificate) {
        Path end = Tool.pem(folder, "openssl-ocsp.pem", certificate);
        String said =
                openssl(
                        "issuing.pem",
                        "-cert",
                        end.toString(),
                        "-verify_other",
                        file("issuing.pem"));
        if (!said.contains("Response verify OK")) {
            throw new AssertionError("openssl does not believe the answer: " + said);
        }
        return Relying.belief(said.contains(end + ": good"), said, end + ": revoked", "\0");
    }

    /// What it says when it asks under the name of another CA.
    String opensslUnder(String issuerFile, Bytes certificate) {
        Path end = Tool.pem(folder, "openssl-ocsp.pem", certificate);
        return openssl(issuerFile, "-cert", end.toString());
    }

    private String openssl(String issuerFile, String... more) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "openssl",
                                "ocsp",
                                "-issuer",
                                file(issuerFile),
                                "-url",
                                responder.toString(),
                                "-CAfile",
                                file("root.pem")));
        command.addAll(List.of(more));
        return Tool.run(command).output();
    }

    Belief gnutls(Bytes certificate) {
        Path end = Tool.pem(folder, "gnutls-ocsp.pem", certificate);
        String said =
                Tool.run(
                                List.of(
                                        "ocsptool",
                                        "--ask=" + responder,
                                        "--nonce",
                                        "--load-cert",
                                        end.toString(),
                                        "--load-issuer",
                                        file("issuing.pem"),
                                        "--load-trust",
                                        file("issuing.pem")))
                        .output();
        if (!said.contains("Verifying OCSP Response: Success")) {
            throw new AssertionError("ocsptool does not believe the answer: " + said);
        }
        return Relying.belief(
                said.contains("Certificate Status: good"),
                said,
                "Certificate Status: revoked",
                "\0");
    }

    /// NSS takes the responder's address from the certificate.
    Belief nss(Bytes certificate, int usage) {
        Path end = Tool.pem(folder, "nss-ocsp.pem", certificate);
        Tool.Verdict verdict =
                Tool.run(
                        List.of(
                                "vfychain",
                                "-d",
                                "sql:" + folder.resolve("nss-ocsp"),
                                "-pp",
                                "-g",
                                "leaf",
                                "-h",
                                "requireFreshInfo",
                                "-m",
                                "ocsp",
                                "-s",
                                "failIfNoInfo",
                                "-u",
                                "" + usage,
                                "-a",
                                end.toString()));
        return Relying.belief(verdict.code() == 0, verdict.output(), "been revoked", "has expired");
    }

    Belief java(Bytes certificate) {
        return PathJudge.java(root, issuer)
                .byOcsp(certificate, Clock.systemUTC().instant(), responder);
    }

    Belief bouncyCastle(Bytes certificate) {
        return PathJudge.bouncyCastle(root, issuer)
                .byOcsp(certificate, Clock.systemUTC().instant(), responder);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
