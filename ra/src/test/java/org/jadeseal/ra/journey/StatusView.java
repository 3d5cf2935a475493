// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.jadeseal.ca.crl.Publication;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;

/// What a relying party is told: by the responder now, by the list that is published now.
final class StatusView {

    private final TrialSite site;
    private final X509CRL list;

    StatusView(TrialSite site) {
        this.site = site;
        Bytes der =
                switch (site.authority().lists().publish(IssuerId.ISSUING)) {
                    case Publication.Published(var crl) -> crl.der();
                    case Publication.Overtaken(var crl) -> crl.der();
                };
        try {
            list =
                    (X509CRL)
                            CertificateFactory.getInstance("X.509")
                                    .generateCRL(new ByteArrayInputStream(der.toArray()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    String of(CertificateId certificate) {
        return "ocsp " + ocsp(certificate) + ", crl " + crl(certificate);
    }

    private String crl(CertificateId certificate) {
        var entry = list.getRevokedCertificate(certificate.serial().value());
        return entry == null ? "silent" : String.valueOf(entry.getRevocationReason());
    }

    private String ocsp(CertificateId certificate) {
        try {
            var issuer =
                    new JcaX509CertificateHolder(
                            site.authority().issuerCertificate(IssuerId.ISSUING).read());
            var digest = new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1);
            byte[] request =
                    new OCSPReqBuilder()
                            .addRequest(
                                    new CertificateID(digest, issuer, certificate.serial().value()))
                            .build()
                            .getEncoded();
            var response =
                    new OCSPResp(site.authority().responder().answer(request).der().toArray());
            if (response.getStatus() != OCSPResp.SUCCESSFUL) {
                return "status " + response.getStatus();
            }
            CertificateStatus status =
                    ((BasicOCSPResp) response.getResponseObject())
                            .getResponses()[0].getCertStatus();
            return status instanceof RevokedStatus revoked
                    ? "revoked " + revoked.getRevocationReason()
                    : "good";
        } catch (IOException
                | OCSPException
                | OperatorCreationException
                | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
