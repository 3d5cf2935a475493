// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Somebody who got a certificate and asks whether it holds: fetches the CA's certificates and CRL
/// over plain HTTP and asks OCSP, judged by OpenSSL.
public final class RelyingParty {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BLINK = Duration.ofMillis(250);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI status;
    private final Path out;
    private volatile Duration ahead = Duration.ZERO;

    /// @param status origin of the status services
    /// @param out where everything fetched is kept
    public RelyingParty(URI status, Path out) {
        this.status = status;
        this.out = out;
    }

    /// Time has gone on in the trial: from now on certificates and answers are judged as of then.
    public void moveOn(Duration more) {
        ahead = ahead.plus(more);
    }

    /// Keeps `root.pem` and `issuing.pem`.
    public void fetchAuthorities() {
        writePem("root.pem", "CERTIFICATE", fetch("/aia/root.cer"));
        writePem("issuing.pem", "CERTIFICATE", fetch("/aia/issuing.cer"));
    }

    /// Keeps a subscriber's certificate as `name`.pem.
    public X509Certificate keep(String name, byte[] certificate) {
        writePem(name + ".pem", "CERTIFICATE", certificate);
        return certificate(certificate);
    }

    /// Asks OCSP with OpenSSL, keeps the answer as `ocsp-state.der` and returns what OpenSSL made
    /// of it.
    public String askOcsp(String state, BigInteger serial) {
        Path answer = out.resolve("ocsp-%s.der".formatted(state));
        return openssl(
                        "ocsp",
                        "-issuer",
                        path("issuing.pem"),
                        "-serial",
                        "0x" + serial.toString(16),
                        "-url",
                        ocspAddress(),
                        "-header",
                        "Host=" + status.getAuthority(),
                        "-CAfile",
                        path("root.pem"),
                        "-verify_other",
                        path("issuing.pem"),
                        "-respout",
                        answer.toString(),
                        // it cannot be told the time for the answer itself
                        "-validity_period",
                        Long.toString(ahead.plus(Judge.PATIENCE).toSeconds()))
                .mustSay("Response verify OK")
                .text();
    }

    /// Whether OpenSSL accepts the certificate under root and issuing CA, strictly.
    public void verify(String name) {
        openssl(
                        "verify",
                        "-x509_strict",
                        "-CAfile",
                        path("root.pem"),
                        "-untrusted",
                        path("issuing.pem"),
                        path(name + ".pem"))
                .mustSay(": OK");
    }

    /// Asks OpenSSL as of the trial's time.
    private Judge.Opinion openssl(String act, String... arguments) {
        var command = new ArrayList<>(List.of("openssl", act));
        if (!ahead.isZero()) {
            long then = Clock.offset(Clock.systemUTC(), ahead).instant().getEpochSecond();
            command.addAll(List.of("-attime", Long.toString(then)));
        }
        command.addAll(List.of(arguments));
        return Judge.plain().ask(command.toArray(String[]::new));
    }

    /// Fetches the full CRL, keeps it as `full-number-when.crl`, lets OpenSSL verify it and returns
    /// it as the JDK reads it.
    public X509CRL fetchCrl() {
        byte[] bytes = fetch("/crl/issuing.crl");
        try {
            var crl =
                    (X509CRL)
                            CertificateFactory.getInstance("X.509")
                                    .generateCRL(new ByteArrayInputStream(bytes));
            Path file =
                    out.resolve(
                            "full-%s-%d.crl"
                                    .formatted(
                                            number(crl),
                                            crl.getThisUpdate().toInstant().getEpochSecond()));
            Files.write(file, bytes);
            Judge.plain()
                    .ask(
                            "openssl",
                            "crl",
                            "-inform",
                            "DER",
                            "-in",
                            file.toString(),
                            "-noout",
                            "-CAfile",
                            path("issuing.pem"),
                            "-verify")
                    .mustSay("verify OK");
            return crl;
        } catch (CRLException | CertificateException e) {
            throw new IllegalStateException("the CRL does not parse", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the CRL in " + out, e);
        }
    }

    /// Fetches the CRL until it is as expected, for half a minute at most.
    ///
    /// @return the last one fetched, whether it is as expected or not
    public X509CRL awaitCrl(Predicate<X509CRL> expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        X509CRL crl = fetchCrl();
        while (!expected.test(crl) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BLINK.toNanos());
            crl = fetchCrl();
        }
        return crl;
    }

    /// The cRLNumber (RFC 5280 §5.2.3): an INTEGER in an OCTET STRING.
    private static BigInteger number(X509CRL crl) {
        byte[] extension = crl.getExtensionValue("2.5.29.20");
        return new BigInteger(extension, 4, extension[3]);
    }

    private String ocspAddress() {
        return "http://127.0.0.1:%d/ocsp".formatted(status.getPort());
    }

    private byte[] fetch(String path) {
        URI address = status.resolve(path);
        try {
            HttpResponse<byte[]> response =
                    client.send(
                            HttpRequest.newBuilder(address).GET().build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "%s answered %d".formatted(address, response.statusCode()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fetching " + address, e);
        }
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("the certificate does not parse", e);
        }
    }

    private void writePem(String name, String kind, byte[] der) {
        String pem =
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(
                                kind,
                                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der),
                                kind);
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve(name), pem);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + out.resolve(name), e);
        }
    }

    private String path(String name) {
        return out.resolve(name).toString();
    }
}
