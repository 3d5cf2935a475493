// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.decision;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.statement.Statement;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;

/// Verifies a signed decision by nothing but the file and the root: the text, the signature, the
/// path to the root at the time that was signed (RFC 5280 §6), and the list that is in the file.
///
/// The time is the site's, signed by the officer's card; no third party vouches for it.
final class DecisionCheck {

    /// Bit 1 of keyUsage (RFC 5280 §4.2.1.3): only keys for decisions have it.
    private static final int NON_REPUDIATION = 1;

    private final DecisionFile file;
    private final Bytes root;
    private final List<String> told = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    DecisionCheck(DecisionFile file, Bytes root) {
        this.file = file;
        this.root = root;
    }

    Opinion run() {
        try {
            X509Certificate certificate = certificate(file.certificate());
            X509Certificate issuer = certificate(file.issuer());
            told.add("signed by: " + certificate.getSubjectX500Principal().getName());
            told.add("certificate: " + certificate.getSerialNumber().toString(16));
            signatureIsValid();
            statement().ifPresent(said -> judge(said, certificate, issuer));
        } catch (GeneralSecurityException e) {
            findings.add("a certificate in the file cannot be read: " + e.getMessage());
        }
        return new Opinion(told, findings);
    }

    private void signatureIsValid() {
        require(isSigned(), "the signature is not over this text by the key of this certificate");
    }

    private boolean isSigned() {
        try {
            return SignatureCheck.holds(
                    new SignedCertificate(file.certificate()).key(),
                    file.statement().toArray(),
                    file.signature().toArray());
        } catch (IllegalStateException | IllegalArgumentException _) {
            // a key of a kind that we never certify
            return false;
        }
    }

    private Optional<Statement> statement() {
        Optional<Statement> said =
                Statement.parse(file.statement())
                        .filter(each -> each.heading() == Statement.Heading.DECISION)
                        .filter(each -> each.asked().purpose().equals("decide"));
        require(said.isPresent(), "what was signed is no decision");
        said.ifPresent(each -> {
            told.add("origin: " + each.asked().origin());
            each.fields().forEach(field -> told.add(field.name() + ": " + field.value()));
        });
        return said;
    }

    private void judge(Statement said, X509Certificate certificate, X509Certificate issuer) {
        boolean[] usage = certificate.getKeyUsage();
        require(
                usage != null && usage[NON_REPUDIATION],
                "the certificate is not for decisions (keyUsage nonRepudiation)");
        Optional<Instant> at = said.time();
        require(at.isPresent(), "the text does not say when it was signed");
        at.ifPresent(time -> {
            pathLeadsToTheRoot(certificate, issuer, time);
            notRevoked(certificate, issuer, time);
        });
    }

    private void pathLeadsToTheRoot(
            X509Certificate certificate, X509Certificate issuer, Instant at) {
        try {
            PKIXParameters parameters =
                    new PKIXParameters(Set.of(new TrustAnchor(certificate(root), null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            var _ =
                    CertPathValidator.getInstance("PKIX")
                            .validate(
                                    CertificateFactory.getInstance("X.509")
                                            .generateCertPath(List.of(certificate, issuer)),
                                    parameters);
        } catch (GeneralSecurityException e) {
            findings.add("no path leads to the given root at " + at + ": " + e.getMessage());
        }
    }

    private void notRevoked(X509Certificate certificate, X509Certificate issuer, Instant at) {
        if (file.list().isEmpty()) {
            told.add("revocation: not known, there is no list in the file");
            return;
        }
        try {
            X509CRL list = list(file.list().get());
            list.verify(issuer.getPublicKey());
            require(
                    list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()),
                    "the list in the file is of another issuer");
            compare(Optional.ofNullable(list.getRevokedCertificate(certificate)), list, at);
        } catch (GeneralSecurityException e) {
            findings.add("the list in the file is not signed by the issuer: " + e.getMessage());
        }
    }

    private void compare(Optional<X509CRLEntry> entry, X509CRL list, Instant at) {
        Instant made = list.getThisUpdate().toInstant();
        Optional<Instant> since = entry.map(found -> found.getRevocationDate().toInstant());
        require(
                since.filter(from -> !from.isAfter(at)).isEmpty(),
                "the certificate was revoked or on hold when it signed, since "
                        + since.orElse(made));
        if (made.isBefore(at)) {
            told.add("revocation: not known, the list of " + made + " is older than the signature");
        } else {
            told.add(
                    "revocation: "
                            + since.map(from -> "since " + from + ", after it signed")
                                    .orElse("none, by the list of " + made));
        }
    }

    private static X509Certificate certificate(Bytes der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der.toArray()));
    }

    private static X509CRL list(Bytes der) throws GeneralSecurityException {
        return (X509CRL)
                CertificateFactory.getInstance("X.509")
                        .generateCRL(new ByteArrayInputStream(der.toArray()));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(otherwise);
        }
    }
}
