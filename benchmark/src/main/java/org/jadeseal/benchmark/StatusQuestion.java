// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// What a relying party asks of one certificate, over and over.
final class StatusQuestion {

    private final int port;
    private final byte[] request;

    StatusQuestion(int port, BigInteger serial) {
        this.port = port;
        try {
            byte[] asked =
                    new OCSPReqBuilder()
                            .addRequest(
                                    new CertificateID(
                                            new JcaDigestCalculatorProviderBuilder()
                                                    .build()
                                                    .get(CertificateID.HASH_SHA1),
                                            new X509CertificateHolder(
                                                    Served.issuer(port).toArray()),
                                            serial))
                            .build()
                            .getEncoded();
            this.request = posted(asked);
        } catch (IOException | OCSPException | OperatorCreationException e) {
            throw new BenchFailedException("no question can be made", e);
        }
    }

    private static byte[] posted(byte[] body) {
        String head =
                "POST /ocsp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/ocsp-request\r\nContent-Length: %d\r\n\r\n"
                        .formatted(body.length);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body);
        return whole.toByteArray();
    }

    /// Asks now.
    boolean isOnHold() {
        try (Connection connection = new Connection("127.0.0.1", port)) {
            BasicOCSPResp basic =
                    (BasicOCSPResp) new OCSPResp(connection.exchange(request)).getResponseObject();
            return basic.getResponses()[0].getCertStatus() instanceof RevokedStatus revoked
                    && revoked.getRevocationReason() == CRLReason.certificateHold;
        } catch (IOException | OCSPException e) {
            throw new BenchFailedException("the status cannot be asked", e);
        }
    }
}
