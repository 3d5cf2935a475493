// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.StatusReading;
import org.jadeseal.ca.roster.Officer;
import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SignedCertificate;

/// Which certificates an officer is known by: on the CA's list, issued by the operations CA, valid
/// now and in force.
public record KnownCard(CertificateAuthority authority) {

    /// The certificate of a key 9A, by its hash; empty unless the CA lists it for logging in.
    Optional<OfficerCertificate> login(Bytes hash) {
        return listed(hash, OfficerCertificate.Use.LOGIN);
    }

    /// The certificate of a key 9C, by its hash; empty unless the CA lists it for decisions.
    public Optional<OfficerCertificate> decision(Bytes hash) {
        return listed(hash, OfficerCertificate.Use.DECISION);
    }

    private Optional<OfficerCertificate> listed(Bytes hash, OfficerCertificate.Use use) {
        return authority
                .roster()
                .certificate(hash)
                .filter(found -> found.use() == use)
                .filter(found ->
                        authority
                                .roster()
                                .find(found.officer())
                                .filter(Officer::active)
                                .isPresent());
    }

    /// That certificate as we issued it, if the operations CA signed it and it is valid now.
    public Optional<SignedCertificate> issued(OfficerCertificate known, Instant now) {
        return authority
                .certificate(IssuerId.OPERATIONS, known.serial())
                .map(SignedCertificate::new)
                .filter(certificate -> certificate.der().sha256().equals(known.hash()))
                .filter(certificate -> certificate.validity().covers(now))
                .filter(this::isSigned);
    }

    private boolean isSigned(SignedCertificate certificate) {
        try {
            certificate
                    .read()
                    .verify(authority.issuerCertificate(IssuerId.OPERATIONS).read().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// Whether the certificate is neither on hold nor revoked, by the ledger itself.
    public boolean inForce(Transaction unit, SerialNumber serial) {
        return authority
                .ledger()
                .status(unit, new CertificateId(IssuerId.OPERATIONS, serial))
                .filter(CertificateStatus.Good.class::isInstance)
                .isPresent();
    }

    /// The same from memory, for each request. While nobody knows, what was known before stands: no
    /// act takes place without the database anyway.
    boolean inForce(SerialNumber serial) {
        return switch (authority.ledger().read(new CertificateId(IssuerId.OPERATIONS, serial))) {
            case StatusReading.InDoubt() -> true;
            case StatusReading.Known(var entry, _, _) ->
                    entry.filter(found -> found.status() instanceof CertificateStatus.Good)
                            .isPresent();
        };
    }
}
