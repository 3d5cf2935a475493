// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
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

    boolean openssl(Bytes certificate, Bytes... lists) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "openssl",
                                "verify",
                                "-attime",
                                "" + at.getEpochSecond(),
                                "-CAfile",
                                file("root.pem"),
                                "-untrusted",
                                file("issuing.pem"),
                                "-crl_check"));
        if (lists.length > 1) {
            command.addAll(List.of("-use_deltas", "-extended_crl"));
        }
        for (int i = 0; i < lists.length; i++) {
            command.addAll(List.of("-CRLfile", list("openssl-" + i + ".pem", lists[i])));
        }
        command.add(Tool.pem(folder, "end.pem", certificate).toString());
        return Tool.run(command).code() == 0;
    }

    boolean gnutls(Bytes certificate, Bytes list) {
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
                                list("gnutls.pem", list),
                                "--infile",
                                chain.toString()));
        return verdict.code() == 0;
    }

    /// NSS keeps lists in a database of its own.
    void nssLearns(Bytes list) {
        String database = "sql:" + folder.resolve("nss");
        try {
            Files.createDirectories(folder.resolve("nss"));
            Files.write(folder.resolve("list.crl"), list.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done("certutil", "-N", "-d", database, "--empty-password");
        done(
                "certutil",
                "-A",
                "-d",
                database,
                "-n",
                "root",
                "-t",
                "C,C,C",
                "-a",
                "-i",
                file("root.pem"));
        done(
                "certutil",
                "-A",
                "-d",
                database,
                "-n",
                "issuing",
                "-t",
                ",,",
                "-a",
                "-i",
                file("issuing.pem"));
        done("crlutil", "-I", "-d", database, "-B", "-i", file("list.crl"));
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

    boolean gpgsm(Bytes certificate) {
        return gpgsm.orElseThrow().believes(Tool.pem(folder, "gpgsm.pem", certificate));
    }

    @Override
    public void close() {
        gpgsm.ifPresent(GpgSm::close);
    }

    /// @param usage 4 for who signs mail, 5 for who receives it encrypted
    boolean nss(Bytes certificate, int usage) {
        Path end = Tool.pem(folder, "nss.pem", certificate);
        return Tool.run(
                                List.of(
                                        "vfychain",
                                        "-d",
                                        "sql:" + folder.resolve("nss"),
                                        "-b",
                                        NSS_TIME.format(at),
                                        "-u",
                                        "" + usage,
                                        "-a",
                                        end.toString()))
                        .code()
                == 0;
    }

    boolean java(Bytes certificate, Bytes... lists) {
        return believes(CertPathValidatorOf.PLATFORM, certificate, lists);
    }

    boolean bouncyCastle(Bytes certificate, Bytes... lists) {
        return believes(CertPathValidatorOf.BOUNCY_CASTLE, certificate, lists);
    }

    private enum CertPathValidatorOf {
        PLATFORM,
        BOUNCY_CASTLE
    }

    private boolean believes(CertPathValidatorOf which, Bytes certificate, Bytes... lists) {
        try {
            Provider bouncyCastle = new BouncyCastleProvider();
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509CRL> read = new ArrayList<>();
            for (Bytes list : lists) {
                read.add((X509CRL) factory.generateCRL(new ByteArrayInputStream(list.toArray())));
            }
            PKIXParameters parameters =
                    new PKIXParameters(Set.of(new TrustAnchor(root.read(), null)));
            parameters.setDate(Date.from(at));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(read)));
            CertPathValidator validator =
                    which == CertPathValidatorOf.PLATFORM
                            ? CertPathValidator.getInstance("PKIX")
                            : CertPathValidator.getInstance("PKIX", bouncyCastle);
            validator.validate(
                    factory.generateCertPath(
                            List.of(new SignedCertificate(certificate).read(), issuer.read())),
                    parameters);
            return true;
        } catch (CertPathValidatorException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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

    private String list(String name, Bytes der) {
        String text =
                "-----BEGIN X509 CRL-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der.toArray())
                        + "\n-----END X509 CRL-----\n";
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
