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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
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
import org.jadeseal.ca.x509.Bytes;

/// Requests about a population under one issuer, made beforehand, and the judge of their answers.
final class OcspQuestions {

    /// So many different ones are asked.
    private static final int PREPARED = 1500;

    private static final int NONCE_OCTETS = 16;

    private final Population population;
    private final X509Certificate issuer;
    private final byte[][] requests = new byte[PREPARED][];
    private final byte[][] nonces = new byte[PREPARED][NONCE_OCTETS];
    private final boolean fresh;

    /// @param issuer its certificate in DER
    /// @param fresh whether each bears a nonce, so that no answer can have been made before
    OcspQuestions(Population population, Bytes issuer, boolean fresh) {
        this.population = population;
        this.fresh = fresh;
        byte[] der = issuer.toArray();
        try {
            this.issuer =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(der));
            var digest =
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            X509CertificateHolder holder = new X509CertificateHolder(der);
            for (int i = 0; i < PREPARED; i++) {
                OCSPReqBuilder builder =
                        new OCSPReqBuilder()
                                .addRequest(new CertificateID(digest, holder, serial(i)));
                if (fresh) {
                    new SplittableRandom(i).nextBytes(nonces[i]);
                    builder.setRequestExtensions(new Extensions(nonce(i)));
                }
                requests[i] = builder.build().getEncoded();
            }
        } catch (GeneralSecurityException
                | OperatorCreationException
                | OCSPException
                | IOException e) {
            throw new BenchFailedException("requests cannot be made", e);
        }
    }

    private Extension nonce(int number) throws IOException {
        return new Extension(
                OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                false,
                new DEROctetString(new DEROctetString(nonces[number]).getEncoded()));
    }

    private int place(int number) {
        return (int) ((long) number * population.count() / PREPARED);
    }

    private BigInteger serial(int number) {
        return population.serial(place(number));
    }

    /// All of them over HTTP: every second one a GET.
    List<byte[]> mixed() {
        return requests(n -> n % 2 == 0 ? posted("/ocsp/", n) : gotten(n));
    }

    /// All of them as POSTs.
    List<byte[]> posted(String path) {
        return requests(n -> posted(path, n));
    }

    private static List<byte[]> requests(IntFunction<byte[]> request) {
        return IntStream.range(0, PREPARED).mapToObj(request).toList();
    }

    private byte[] posted(String path, int n) {
        byte[] body = requests[n];
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
                        Base64.getEncoder().encodeToString(requests[n]), StandardCharsets.US_ASCII);
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
            require(said.getCertID().getSerialNumber().equals(serial(n)), "serial");
            require(
                    population.isRevoked(place(n))
                            ? said.getCertStatus() instanceof RevokedStatus
                            : Objects.equals(said.getCertStatus(), CertificateStatus.GOOD),
                    "status");
            require(
                    Duration.between(said.getThisUpdate().toInstant(), Clock.systemUTC().instant())
                                    .compareTo(Duration.ofSeconds(70))
                            < 0,
                    "thisUpdate");
            require(
                    !fresh
                            || Arrays.equals(
                                    basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
                                            .getExtnValue()
                                            .getOctets(),
                                    nonce(n).getExtnValue().getOctets()),
                    "nonce");
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
