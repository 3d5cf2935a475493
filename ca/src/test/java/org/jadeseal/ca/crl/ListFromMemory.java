// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.lint.ExpectedList;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.lint.ListLint;
import org.jadeseal.ca.revocation.ListedCertificate;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// A list as [ListMaker] makes it, of entries that are in memory already.
public final class ListFromMemory {

    /// Octets of an entry with 128 bits and more of serial number and a reason.
    private static final int USUAL = 52;

    private ListFromMemory() {}

    /// Encodes, judges and signs a list.
    ///
    /// @throws IllegalStateException if it breaks a rule
    public static Bytes signed(
            SignedCertificate issuer, Signer signer, List<ListedCertificate> listed) {
        CrlIssuer by =
                new CrlIssuer(IssuerId.ISSUING, issuer, signer, CrlTimes.ONLINE, Optional.empty());
        EntryList entries = new EntryList(listed.size() * USUAL);
        listed.forEach(entries::add);
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        Instant next = now.plus(Duration.ofDays(3));
        CertificateList list = new CertificateList(by);
        DerBuffer tbs = list.tbs(now.toEpochMilli(), now, next, entries);
        ExpectedList expected =
                new ExpectedList(
                        now.toEpochMilli(),
                        OptionalLong.empty(),
                        now,
                        next,
                        issuer.validity().notBefore(),
                        entries.tally());
        List<Finding> findings =
                ListLint.check(tbs.octets(), tbs.from(), tbs.to(), by.expected(), expected);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("list breaks " + findings);
        }
        return list.signed(tbs);
    }
}
