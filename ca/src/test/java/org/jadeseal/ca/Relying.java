// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;

/// Programs and libraries of others that believe a certificate, or do not, by our lists. Some of
/// them take no other time than that of the machine for now.
final class Relying implements AutoCloseable {

    private static final DateTimeFormatter NSS_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmm'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final SignedCertificate root;
    private final SignedCertificate issuer;
    private final Instant at;
    private Optional<GpgSm> gpgsm = Optional.empty();

    /// @param at the time that all of them take for now
    Relying(Path folder, SignedCertificate root, SignedCertificate issuer, Instant at) {
        this.folder = folder;
        this.root = root;
        this.issuer = issuer;
        this.at = at;
        Tool.pem(folder, "root.pem", root.der());
        Tool.pem(folder, "issuing.pem", issuer.der());
    }

    Belief openssl(Bytes certificate, Bytes... lists) {
        return openssl(List.of("-attime", "" + at.getEpochSecond()), certificate, lists);
    }

    /// Whatever the time is.
    Belief opensslAtAnyTime(Bytes certificate, Bytes... lists) {
        return openssl(List.of("-no_check_time"), certificate, lists);
    }

    private Belief openssl(List<String> time, Bytes certificate, Bytes... lists) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "openssl",
                                "verify",
                                "-CAfile",
                                file("root.pem"),
                                "-untrusted",
                                file("issuing.pem"),
                                "-crl_check"));
        command.addAll(time);
        if (lists.length > 1) {
            command.addAll(List.of("-use_deltas", "-extended_crl"));
        }
        for (int i = 0; i < lists.length; i++) {
            command.addAll(List.of("-CRLfile", list("openssl-" + i + ".pem", lists[i])));
        }
        command.add(Tool.pem(folder, "end.pem", certificate).toString());
        Tool.Verdict verdict = Tool.run(command);
        return belief(verdict.code() == 0, verdict.output(), "certificate revoked", "has expired");
    }

    /// Lists come one after the other in one file.
    Belief gnutls(Bytes certificate, Bytes... lists) {
        Path chain = Tool.pem(folder, "chain.pem", certificate);
        append(chain, folder.resolve("issuing.pem"));
        Tool.Verdict verdict =
                Tool.run(
                        List.of(
                                "certtool",
                                "--verify",
                                "--load-ca-certificate",
                                file("root.pem"),
                                "--load-crl",
                                list("gnutls.pem", lists),
                                "--infile",
                                chain.toString()));
        return belief(
                verdict.code() == 0, verdict.output(), "chain is revoked", "expired certificate");
    }

    /// NSS keeps certificates and lists in a database of its own.
    void nssLearns(String name, Bytes list) {
        nssKnowsUs(name);
        Tool.Verdict verdict = nssTakes(name, list);
        if (verdict.code() != 0) {
            throw new IllegalStateException("NSS does not take the list in: " + verdict.output());
        }
    }

    Tool.Verdict nssTakes(String name, Bytes list) {
        try {
            Files.write(folder.resolve("list.crl"), list.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Tool.run(
                List.of(
                        "crlutil",
                        "-I",
                        "-d",
                        "sql:" + folder.resolve(name),
                        "-B",
                        "-i",
                        file("list.crl")));
    }

    /// Makes a database of NSS without a list.
    void nssKnowsUs(String name) {
        String database = "sql:" + folder.resolve(name);
        try {
            Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done("certutil", "-N", "-d", database, "--empty-password");
        nssKnows(database, "root", "C,C,C");
        nssKnows(database, "issuing", ",,");
    }

    private void nssKnows(String database, String name, String trust) {
        done(
                "certutil",
                "-A",
                "-d",
                database,
                "-n",
                name,
                "-t",
                trust,
                "-a",
                "-i",
                file(name + ".pem"));
    }

    /// GnuPG looks for the lists where the certificates say they are.
    void gpgsmFinds(Bytes list, Bytes rootList) {
        gpgsm =
                Optional.of(
                        GpgSm.knowing(
                                folder.resolve("root.pem"),
                                folder.resolve("issuing.pem"),
                                Map.of("issuing.crl", list, "root.crl", rootList),
                                at));
    }

    Belief gpgsm(Bytes certificate) {
        return gpgsm.orElseThrow().believes(Tool.pem(folder, "gpgsm.pem", certificate));
    }

    @Override
    public void close() {
        gpgsm.ifPresent(GpgSm::close);
    }

    /// @param usage 4 for who signs mail, 5 for who receives it encrypted
    Belief nss(String database, Bytes certificate, int usage) {
        Path end = Tool.pem(folder, "nss.pem", certificate);
        Tool.Verdict verdict =
                Tool.run(
                        List.of(
                                "vfychain",
                                "-d",
                                "sql:" + folder.resolve(database),
                                "-b",
                                NSS_TIME.format(at),
                                "-u",
                                "" + usage,
                                "-a",
                                end.toString()));
        return belief(verdict.code() == 0, verdict.output(), "been revoked", "has expired");
    }

    /// What an output means that tells "good" by the code at the end.
    static Belief belief(boolean good, String said, String revoked, String expired) {
        if (good) {
            return Belief.GOOD;
        }
        if (said.contains(revoked)) {
            return Belief.REVOKED;
        }
        if (said.contains(expired)) {
            return Belief.EXPIRED;
        }
        throw new AssertionError("neither good nor revoked nor expired: " + said);
    }

    Belief java(Bytes certificate, Bytes... lists) {
        return PathJudge.java(root, issuer).byLists(certificate, at, lists);
    }

    Belief bouncyCastle(Bytes certificate, Bytes... lists) {
        return PathJudge.bouncyCastle(root, issuer).byLists(certificate, at, lists);
    }

    Belief bouncyCastleWithDelta(Bytes certificate, Bytes... lists) {
        return PathJudge.bouncyCastle(root, issuer).byDelta(certificate, at, lists);
    }

    private static void done(String... command) {
        Tool.Verdict verdict = Tool.run(List.of(command));
        if (verdict.code() != 0) {
            throw new IllegalStateException(List.of(command) + " said " + verdict.output());
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String list(String name, Bytes... lists) {
        StringBuilder text = new StringBuilder();
        for (Bytes der : lists) {
            text.append("-----BEGIN X509 CRL-----\n")
                    .append(
                            Base64.getMimeEncoder(64, new byte[] {'\n'})
                                    .encodeToString(der.toArray()))
                    .append("\n-----END X509 CRL-----\n");
        }
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, Path more) {
        try {
            Files.writeString(file, Files.readString(file) + Files.readString(more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
