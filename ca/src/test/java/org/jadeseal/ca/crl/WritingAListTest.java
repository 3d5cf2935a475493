// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.jadeseal.ca.TrialIssuer;
import org.jadeseal.ca.revocation.ListedCertificate;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our writer beside Bouncy Castle's builder.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingAListTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant NEXT = NOON.plus(Duration.ofDays(3));
    private static final int[] REASONS = {0, 1, 3, 4, 5, 6, 9};

    private final TrialIssuer issuer = TrialIssuer.rsa("Lists", NOON.minus(Duration.ofDays(9)));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 6, 7, 1500, 3000})
    void the_octets_are_those_of_the_other_writer(int count) throws CertIOException {
        List<ListedCertificate> listed = listed(count);
        EntryList entries = new EntryList(64);
        listed.forEach(entries::add);
        CertificateList list =
                new CertificateList(
                        new CrlIssuer(
                                IssuerId.ISSUING,
                                issuer.certificate(),
                                issuer.signer(),
                                CrlTimes.ONLINE,
                                Optional.empty()));

        byte[] der = list.signed(list.tbs(1_795_348_800_123L, NOON, NEXT, entries)).toArray();

        assertThat(der).isEqualTo(byBouncyCastle(1_795_348_800_123L, listed));
    }

    /// Serial numbers of all lengths, with and without a set top bit; times on both sides of 2050.
    private static List<ListedCertificate> listed(int count) {
        Random random = new Random(20261122);
        return IntStream.range(0, count)
                .mapToObj(n ->
                        new ListedCertificate(
                                new SerialNumber(
                                        new BigInteger(1 + random.nextInt(159), random)
                                                .add(BigInteger.ONE)),
                                NOON.plus(Duration.ofDays(random.nextInt(20_000))),
                                REASONS[random.nextInt(REASONS.length)],
                                random.nextInt(3) == 0
                                        ? Optional.of(NOON.minusSeconds(n))
                                        : Optional.empty()))
                .toList();
    }

    private byte[] byBouncyCastle(long number, List<ListedCertificate> listed)
            throws CertIOException {
        X509v2CRLBuilder builder =
                new X509v2CRLBuilder(issuer.certificate().subject(), Date.from(NOON));
        builder.setNextUpdate(Date.from(NEXT));
        for (ListedCertificate one : listed) {
            Date date = Date.from(one.revocationDate());
            if (one.invalidityDate().isPresent()) {
                builder.addCRLEntry(
                        one.serial().value(),
                        date,
                        one.reasonCode(),
                        Date.from(one.invalidityDate().get()));
            } else {
                builder.addCRLEntry(one.serial().value(), date, one.reasonCode());
            }
        }
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new AuthorityKeyIdentifier(issuer.certificate().key().identifier().toArray()));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
        builder.addExtension(
                new ASN1ObjectIdentifier("2.5.29.60"),
                false,
                new ASN1GeneralizedTime(Date.from(issuer.certificate().validity().notBefore())));
        return Der.of(builder.build(issuer.signer().contentSigner()).toASN1Structure());
    }
}
