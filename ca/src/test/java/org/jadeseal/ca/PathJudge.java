// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.security.cert.CertPathParameters;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.jcajce.PKIXExtendedParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;

/// Path validation by a library in this process.
final class PathJudge {

    private final String provider;
    private final SignedCertificate root;
    private final SignedCertificate issuer;

    private PathJudge(String provider, SignedCertificate root, SignedCertificate issuer) {
        this.provider = provider;
        this.root = root;
        this.issuer = issuer;
    }

    static PathJudge java(SignedCertificate root, SignedCertificate issuer) {
        return new PathJudge("SUN", root, issuer);
    }

    /// Its own classes find one another by the provider's name, so it has to be installed.
    static PathJudge bouncyCastle(SignedCertificate root, SignedCertificate issuer) {
        int _ = Security.addProvider(new BouncyCastleProvider());
        return new PathJudge(BouncyCastleProvider.PROVIDER_NAME, root, issuer);
    }

    Belief byLists(Bytes certificate, Instant at, Bytes... lists) {
        try {
            return believes(certificate, parameters(at, lists));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Bouncy Castle alone knows how to put a delta and its base together.
    Belief byDelta(Bytes certificate, Instant at, Bytes... lists) {
        try {
            PKIXExtendedParameters parameters =
                    new PKIXExtendedParameters.Builder(parameters(at, lists))
                            .setUseDeltasEnabled(true)
                            .build();
            return believes(certificate, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Belief byOcsp(Bytes certificate, Instant at, URI responder) {
        try {
            PKIXRevocationChecker checker =
                    (PKIXRevocationChecker)
                            CertPathValidator.getInstance("PKIX", provider).getRevocationChecker();
            checker.setOcspResponder(responder);
            checker.setOptions(
                    EnumSet.of(
                            PKIXRevocationChecker.Option.ONLY_END_ENTITY,
                            PKIXRevocationChecker.Option.NO_FALLBACK));
            PKIXParameters parameters = parameters(at);
            parameters.addCertPathChecker(checker);
            return believes(certificate, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PKIXParameters parameters(Instant at, Bytes... lists) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509CRL> read = new ArrayList<>();
        for (Bytes list : lists) {
            read.add((X509CRL) factory.generateCRL(new ByteArrayInputStream(list.toArray())));
        }
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root.read(), null)));
        parameters.setDate(Date.from(at));
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(read)));
        return parameters;
    }

    private Belief believes(Bytes certificate, CertPathParameters parameters)
            throws GeneralSecurityException {
        try {
            var _ =
                    CertPathValidator.getInstance("PKIX", provider)
                            .validate(
                                    CertificateFactory.getInstance("X.509")
                                            .generateCertPath(
                                                    Arrays.asList(
                                                            new SignedCertificate(certificate)
                                                                    .read(),
                                                            issuer.read())),
                                    parameters);
            return Belief.GOOD;
        } catch (CertPathValidatorException e) {
            return refusal(e);
        }
    }

    /// Bouncy Castle says why in words alone.
    private static Belief refusal(CertPathValidatorException e) {
        String said = String.valueOf(e.getMessage());
        if (e.getReason() == BasicReason.REVOKED
                || (said.contains("revo") && said.contains("reason"))) {
            return Belief.REVOKED;
        }
        if (e.getReason() == BasicReason.EXPIRED
                || e.getCause() instanceof CertificateExpiredException) {
            return Belief.EXPIRED;
        }
        throw new AssertionError("neither good nor revoked nor expired", e);
    }
}
