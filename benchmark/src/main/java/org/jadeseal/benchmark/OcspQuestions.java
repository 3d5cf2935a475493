// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// Requests about a population under one issuer, made beforehand, and the judge of their answers.
final class OcspQuestions {

    /// So many different ones are asked.
    private static final int PREPARED = 1500;

    private final Population population;
    private final X509Certificate issuer;
    private final byte[][] requests = new byte[PREPARED][];

    /// @param issuer its certificate in DER
    OcspQuestions(Population population, byte[] issuer) {
        this.population = population;
        try {
            this.issuer =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(issuer));
            var digest =
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            X509CertificateHolder holder = new X509CertificateHolder(issuer);
            for (int i = 0; i < PREPARED; i++) {
                requests[i] =
                        new OCSPReqBuilder()
                                .addRequest(new CertificateID(digest, holder, serial(i)))
                                .build()
                                .getEncoded();
            }
        } catch (GeneralSecurityException
                | OperatorCreationException
                | OCSPException
                | IOException e) {
            throw new BenchFailedException("requests cannot be made", e);
        }
    }

    private int place(int number) {
        return (int) ((long) number * population.count() / PREPARED);
    }

    private BigInteger serial(int number) {
        return population.serial(place(number));
    }

    /// The n-th request over HTTP: every second one a GET.
    byte[] mixed(int n) {
        return n % 2 == 0 ? posted("/ocsp/", n) : gotten(n);
    }

    /// The n-th request as a POST.
    byte[] posted(String path, int n) {
        byte[] body = requests[n % PREPARED];
        String head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/ocsp-request\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path, body.length);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body);
        return whole.toByteArray();
    }

    private byte[] gotten(int n) {
        String path =
                URLEncoder.encode(
                        Base64.getEncoder().encodeToString(requests[n % PREPARED]),
                        StandardCharsets.US_ASCII);
        return "GET /ocsp/%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .formatted(path)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// @throws BenchFailedException if the answer to the n-th request is wrong in any respect
    void judge(int n, byte[] answer) {
        try {
            BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(answer).getResponseObject();
            X509Certificate signer =
                    new JcaX509CertificateConverter().getCertificate(basic.getCerts()[0]);
            signer.verify(issuer.getPublicKey());
            SingleResp said = basic.getResponses()[0];
            require(
                    basic.isSignatureValid(
                            new JcaContentVerifierProviderBuilder().build(signer.getPublicKey())),
                    "signature");
            require(said.getCertID().getSerialNumber().equals(serial(n % PREPARED)), "serial");
            require(
                    population.isRevoked(place(n % PREPARED))
                            ? said.getCertStatus() instanceof RevokedStatus
                            : Objects.equals(said.getCertStatus(), CertificateStatus.GOOD),
                    "status");
            require(
                    Duration.between(said.getThisUpdate().toInstant(), Clock.systemUTC().instant())
                                    .compareTo(Duration.ofSeconds(10))
                            < 0,
                    "thisUpdate");
        } catch (IOException
                | OCSPException
                | GeneralSecurityException
                | OperatorCreationException e) {
            throw new BenchFailedException("an answer cannot be read", e);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new BenchFailedException("an answer has the wrong " + what);
        }
    }
}
