// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.key.KeyName;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.lint.Approved;
import org.jadeseal.ca.lint.Circumstances;
import org.jadeseal.ca.lint.Practice;
import org.jadeseal.ca.profile.AuthorityProfile;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.DistinguishedNames;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Validity;

/// Makes the keys and certificates of CAs, where they are not there already: it may be interrupted
/// anywhere and run again.
final class AuthorityMaker {

    private final KeyRing ring;
    private final CertificateFiles files;
    private final AuthoritySettings settings;
    private final AuthorityProfile profile;
    private final Clock clock;
    private final SecureRandom random;

    AuthorityMaker(
            KeyRing ring,
            CertificateFiles files,
            AuthoritySettings settings,
            Clock clock,
            SecureRandom random) {
        this.ring = ring;
        this.files = files;
        this.settings = settings;
        this.profile = new AuthorityProfile(settings.addresses(), settings.policies());
        this.clock = clock;
        this.random = random;
    }

    /// @throws IllegalArgumentException if there is no such CA
    Authority make(IssuerId id) {
        return id.equals(IssuerId.ROOT) ? root() : below(root(), id, station(id));
    }

    private Authority root() {
        Signer signer = key(IssuerId.ROOT, settings.algorithms().root());
        SignedCertificate certificate =
                certificate(IssuerId.ROOT, signer, () -> rootJudged(signer));
        return new Authority(IssuerId.ROOT, certificate, signer);
    }

    private Judged rootJudged(Signer signer) {
        Instant now = clock.instant();
        X500Name subject = rootName();
        SubjectKey key = SubjectKey.ofOurs(signer.publicKey());
        Approved approved = approved(AuthorityProfile.rootValidity(now), subject, key);
        CertificateIssuer itself =
                CertificateIssuer.toBe(
                        IssuerId.ROOT,
                        subject,
                        key,
                        signer.algorithm(),
                        approved.validity().notAfter());
        return new Judged(
                profile.root(
                        approved.serial(), approved.validity(), subject, key, signer.algorithm()),
                new Circumstances(Practice.ROOT, itself, now, approved));
    }

    X500Name rootName() {
        return name("根憑證管理中心 Root CA G1");
    }

    /// What a CA below the root is for.
    private record Station(Practice practice, KeyAlgorithm algorithm, String name) {}

    private Station station(IssuerId id) {
        Algorithms algorithms = settings.algorithms();
        if (id.equals(IssuerId.DEVICE)) {
            return new Station(Practice.DEVICE, algorithms.small(), "卡片認證 G1");
        }
        if (id.equals(IssuerId.OPERATIONS)) {
            return new Station(Practice.OPERATIONS, algorithms.small(), "作業憑證 G1");
        }
        int generation =
                id.issuingGeneration()
                        .orElseThrow(
                                () -> new IllegalArgumentException("no CA is called '" + id + "'"));
        return new Station(Practice.ISSUING, algorithms.issuing(), "用戶憑證管理中心 G" + generation);
    }

    private Authority below(Authority root, IssuerId id, Station station) {
        Signer signer = key(id, station.algorithm());
        SubjectKey key = SubjectKey.ofOurs(signer.publicKey());
        SignedCertificate certificate =
                certificate(
                        id,
                        root.signer(),
                        () -> judged(root.issuer(), station.practice(), name(station.name()), key));
        return new Authority(id, certificate, signer);
    }

    private Judged judged(
            CertificateIssuer root, Practice practice, X500Name subject, SubjectKey key) {
        Instant now = clock.instant();
        Approved approved = approved(AuthorityProfile.validity(root, now), subject, key);
        Contents contents =
                switch (practice) {
                    case ISSUING -> profile::issuing;
                    case DEVICE -> profile::device;
                    case OPERATIONS -> profile::operations;
                    default ->
                            throw new IllegalArgumentException(
                                    practice + " is no CA below the root");
                };
        return new Judged(
                contents.tbs(root, approved.serial(), approved.validity(), subject, key),
                new Circumstances(practice, root, now, approved));
    }

    private Approved approved(Validity validity, X500Name subject, SubjectKey key) {
        return new Approved(
                SerialNumber.random(random),
                validity,
                Bytes.of(Der.of(subject)),
                key,
                Optional.empty(),
                settings.addresses(),
                settings.policies());
    }

    private SignedCertificate certificate(IssuerId id, Signer signer, Supplier<Judged> draft) {
        return files.find(id.value())
                .orElseGet(() -> {
                    SignedCertificate made = draft.get().signedBy(signer);
                    files.write(id.value(), made);
                    return made;
                });
    }

    private Signer key(IssuerId id, KeyAlgorithm algorithm) {
        KeyName name = new KeyName(id.value());
        if (!ring.has(name)) {
            ring.generate(name, algorithm);
        }
        return signer(ring, id);
    }

    /// The root signs with the longer hash.
    static Signer signer(KeyRing ring, IssuerId id) {
        KeyName name = new KeyName(id.value());
        return id.equals(IssuerId.ROOT) ? ring.strongSigner(name) : ring.signer(name);
    }

    private X500Name name(String what) {
        return DistinguishedNames.ofAuthority(
                settings.organisation(), settings.product() + " " + what);
    }

    /// What goes into the certificate of a CA below the root.
    @FunctionalInterface
    private interface Contents {
        Bytes tbs(
                CertificateIssuer root,
                SerialNumber serial,
                Validity validity,
                X500Name subject,
                SubjectKey key);
    }
}
