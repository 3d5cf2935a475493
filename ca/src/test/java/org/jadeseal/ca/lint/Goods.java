// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.jadeseal.ca.key.SignatureScheme;
import org.jadeseal.ca.profile.AttestationProfile;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.profile.AuthorityProfile;
import org.jadeseal.ca.profile.CardAuthenticationProfile;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.profile.OperationsProfile;
import org.jadeseal.ca.profile.PolicyArc;
import org.jadeseal.ca.profile.StatusSignerProfile;
import org.jadeseal.ca.profile.SubscriberProfile;
import org.jadeseal.ca.x509.Affiliation;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.DistinguishedNames;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.MailboxAddress;
import org.jadeseal.ca.x509.OrganisationIdentifier;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.SubjectName;
import org.jadeseal.ca.x509.SubscriberNames;
import org.jadeseal.ca.x509.Validity;

/// A good certificate of each kind, as our profiles make them for one kind of key.
final class Goods {

    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static final AuthorityAddresses ADDRESSES =
            AuthorityAddresses.below(URI.create("http://status.localhost:8080"));

    private static final PolicyArc ARC = PolicyArc.TRIAL;

    private static final SerialNumber SERIAL = new SerialNumber(BigInteger.ONE.shiftLeft(127));

    private static final SubjectName PERSON =
            new SubjectName("王", "小𠮷", "王小𠮷", "1234567890123456");

    private static final Optional<MailboxAddress> MAILBOX =
            MailboxAddress.read("wang@mail.example.tw");

    static final Goods RSA = new Goods(SubjectKey.ofOurs(SampleKeys.rsa2048()));

    static final Goods P_256 = new Goods(SampleKeys.p256());

    /// Encrypts nothing.
    private static final Goods ML_DSA = new Goods(SampleKeys.mlDsa());

    private final SubjectKey key;

    /// @param key of holder and issuer
    private Goods(SubjectKey key) {
        this.key = key;
    }

    /// @param name what it shows
    record Good(String name, Draft draft) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Good> all() {
        return Stream.of(
                        RSA.withAnyKey(),
                        List.of(RSA.encryption(), RSA.encryptionAbroad()),
                        P_256.withAnyKey(),
                        List.of(P_256.encryption(), P_256.encryptionAbroad()),
                        ML_DSA.withAnyKey())
                .flatMap(List::stream)
                .toList();
    }

    private List<Good> withAnyKey() {
        return List.of(
                signature(),
                of("signature, representative", representative(), true),
                withoutMailbox(),
                card(),
                attestation(),
                officer(Practice.OFFICER_LOGIN),
                officer(Practice.OFFICER_DECISION),
                officer(Practice.CLIENT),
                officer(Practice.AUDIT_SIGNER),
                statusSigner(),
                root(),
                authority(Practice.ISSUING),
                authority(Practice.DEVICE),
                authority(Practice.OPERATIONS));
    }

    Good signature() {
        return of("signature", SubscriberNames.of(PERSON, MAILBOX), true);
    }

    Good withoutMailbox() {
        return of("signature, no mailbox", SubscriberNames.of(PERSON, Optional.empty()), true);
    }

    Good encryption() {
        return of("encryption", SubscriberNames.of(PERSON, MAILBOX), false);
    }

    private Good encryptionAbroad() {
        return of(
                "encryption, international mailbox",
                SubscriberNames.of(PERSON, MailboxAddress.read("王@mail.tw")),
                false);
    }

    private static SubscriberNames representative() {
        return new SubscriberNames(
                PERSON,
                Optional.of(
                        new Affiliation(
                                "臺灣玉印股份有限公司",
                                OrganisationIdentifier.ofBusiness("04595257"),
                                Optional.empty(),
                                Optional.of("專利師"))),
                MAILBOX);
    }

    private Good of(String name, SubscriberNames names, boolean forSignatures) {
        CertificateIssuer issuer = issuer(IssuerId.ISSUING);
        SubscriberProfile profile =
                forSignatures
                        ? SubscriberProfile.signature(issuer, ADDRESSES, ARC)
                        : SubscriberProfile.encryption(issuer, ADDRESSES, ARC);
        Validity validity = profile.validityFrom(NOW);
        return good(
                name,
                profile.tbs(SERIAL, validity, names, key),
                new Circumstances(
                        forSignatures ? Practice.SIGNATURE : Practice.ENCRYPTION,
                        issuer,
                        NOW,
                        approved(validity, names.der(), names.mailbox())));
    }

    Good card() {
        CertificateIssuer issuer = issuer(IssuerId.DEVICE);
        CardAuthenticationProfile profile = new CardAuthenticationProfile(issuer, ADDRESSES, ARC);
        Validity validity = profile.validityFrom(NOW, key);
        CardId card = new CardId("00112233445566778899aabbccddeeff");
        return good(
                "card authentication",
                profile.tbs(SERIAL, validity, card, key),
                new Circumstances(
                        Practice.CARD_AUTHENTICATION,
                        issuer,
                        NOW,
                        approved(validity, card.der(), Optional.empty())));
    }

    private Good attestation() {
        CertificateIssuer issuer = issuer(IssuerId.DEVICE);
        AttestationProfile profile = new AttestationProfile(issuer, ADDRESSES, ARC);
        Validity validity = profile.validityFrom(NOW, key);
        CardId card = new CardId("00112233445566778899aabbccddeeff");
        return good(
                "attestation",
                profile.tbs(SERIAL, validity, card, key),
                new Circumstances(
                        Practice.ATTESTATION,
                        issuer,
                        NOW,
                        approved(validity, card.attestationDer(), Optional.empty())));
    }

    private Good officer(Practice practice) {
        CertificateIssuer issuer = issuer(IssuerId.OPERATIONS);
        OperationsProfile profile =
                switch (practice) {
                    case OFFICER_LOGIN -> OperationsProfile.officerLogin(issuer, ADDRESSES, ARC);
                    case OFFICER_DECISION ->
                            OperationsProfile.officerDecision(issuer, ADDRESSES, ARC);
                    case CLIENT -> OperationsProfile.client(issuer, ADDRESSES, ARC);
                    default -> OperationsProfile.auditSigner(issuer, ADDRESSES, ARC);
                };
        Validity validity = profile.validityFrom(NOW, key);
        X500Name subject = DistinguishedNames.ofStaff("玉印試用機關", "林承辦");
        return good(
                practice.name(),
                profile.tbs(SERIAL, validity, subject, key),
                new Circumstances(
                        practice,
                        issuer,
                        NOW,
                        approved(validity, Der.of(subject), Optional.empty())));
    }

    Good statusSigner() {
        CertificateIssuer issuer = issuer(IssuerId.ISSUING);
        StatusSignerProfile profile = new StatusSignerProfile(issuer, ADDRESSES);
        Validity validity = profile.validityFrom(NOW);
        X500Name subject = DistinguishedNames.ofAuthority("玉印試用機關", "OCSP 202611");
        return good(
                "status signer",
                profile.tbs(SERIAL, validity, subject, key),
                new Circumstances(
                        Practice.STATUS_SIGNER,
                        issuer,
                        NOW,
                        approved(validity, Der.of(subject), Optional.empty())));
    }

    Good root() {
        X500Name subject = DistinguishedNames.ofAuthority("玉印試用機關", "Root");
        Validity validity = AuthorityProfile.rootValidity(NOW);
        CertificateIssuer itself =
                CertificateIssuer.toBe(
                        IssuerId.ROOT,
                        subject,
                        key,
                        (key instanceof SubjectKey.Rsa
                                        ? SignatureScheme.RSA_SHA384
                                        : SignatureScheme.ordinary(key))
                                .identifier(),
                        validity.notAfter());
        return good(
                "root",
                new AuthorityProfile(ADDRESSES, ARC)
                        .root(SERIAL, validity, subject, key, itself.algorithm()),
                new Circumstances(
                        Practice.ROOT,
                        itself,
                        NOW,
                        approved(validity, Der.of(subject), Optional.empty())));
    }

    Good authority(Practice practice) {
        AuthorityProfile profile = new AuthorityProfile(ADDRESSES, ARC);
        CertificateIssuer root = issuer(IssuerId.ROOT);
        Validity validity = AuthorityProfile.validity(root, NOW);
        X500Name subject = DistinguishedNames.ofAuthority("玉印試用機關", practice.name());
        Bytes tbs =
                switch (practice) {
                    case ISSUING -> profile.issuing(root, SERIAL, validity, subject, key);
                    case DEVICE -> profile.device(root, SERIAL, validity, subject, key);
                    default -> profile.operations(root, SERIAL, validity, subject, key);
                };
        return good(
                practice.name(),
                tbs,
                new Circumstances(
                        practice,
                        root,
                        NOW,
                        approved(validity, Der.of(subject), Optional.empty())));
    }

    private Good good(String name, Bytes tbs, Circumstances circumstances) {
        return new Good(
                name + ", " + key.getClass().getSimpleName(), new Draft(tbs, circumstances));
    }

    private CertificateIssuer issuer(IssuerId id) {
        return new CertificateIssuer(
                id,
                DistinguishedNames.ofAuthority("玉印試用機關", "Jadeseal 試用 TRIAL " + id),
                Bytes.of(new byte[20]),
                SignatureScheme.ordinary(key).identifier(),
                NOW.plus(Duration.ofDays(6000)));
    }

    private Approved approved(Validity validity, byte[] subject, Optional<MailboxAddress> mailbox) {
        return new Approved(SERIAL, validity, Bytes.of(subject), key, mailbox, ADDRESSES, ARC);
    }
}
