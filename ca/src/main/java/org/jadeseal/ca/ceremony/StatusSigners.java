// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.jadeseal.ca.key.KeyName;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.lint.Approved;
import org.jadeseal.ca.lint.Circumstances;
import org.jadeseal.ca.lint.Practice;
import org.jadeseal.ca.profile.StatusSignerProfile;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.DistinguishedNames;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ca.x509.SubjectKey;

/// Who signs OCSP answers: a key and a certificate for each CA, replaced a week before the end.
///
/// Safe for use by many threads.
final class StatusSigners {

    private static final Duration EARLY = Duration.ofDays(7);

    /// It answers at once, and whoever asks may have a clock that is behind; as much as the rule
    /// `validity-begins-now` allows, and a minute less.
    private static final Duration SKEW = Duration.ofMinutes(4);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyyMM").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final KeyRing ring;
    private final CertificateFiles files;
    private final AuthoritySettings settings;
    private final Clock clock;
    private final SecureRandom random;
    private final Map<IssuerId, StatusSigner> current = new ConcurrentHashMap<>();

    StatusSigners(
            KeyRing ring,
            CertificateFiles files,
            AuthoritySettings settings,
            Clock clock,
            SecureRandom random) {
        this.ring = ring;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    StatusSigner of(Authority authority) {
        Instant now = clock.instant();
        StatusSigner known = current.get(authority.id());
        if (known != null && isFresh(known.certificate(), now)) {
            return known;
        }
        return renew(authority, now);
    }

    private synchronized StatusSigner renew(Authority authority, Instant now) {
        StatusSigner fresh = stored(authority.id(), now).orElseGet(() -> make(authority, now));
        current.put(authority.id(), fresh);
        return fresh;
    }

    private Optional<StatusSigner> stored(IssuerId issuer, Instant now) {
        for (String name : files.namesFromLast(prefix(issuer))) {
            Optional<SignedCertificate> fresh =
                    files.find(name).filter(certificate -> isFresh(certificate, now));
            if (fresh.isPresent()) {
                return Optional.of(new StatusSigner(fresh.get(), ring.signer(new KeyName(name))));
            }
        }
        return Optional.empty();
    }

    private StatusSigner make(Authority authority, Instant now) {
        KeyName name = new KeyName(prefix(authority.id()) + SECOND.format(now));
        if (!ring.has(name)) {
            ring.generate(name, settings.algorithms().status());
        }
        Signer signer = ring.signer(name);
        X500Name subject =
                DistinguishedNames.ofAuthority(
                        settings.organisation(), settings.product() + " OCSP " + MONTH.format(now));
        SignedCertificate certificate =
                judged(authority, now, subject, SubjectKey.ofOurs(signer.publicKey()))
                        .signedBy(authority.signer());
        files.write(name.value(), certificate);
        return new StatusSigner(certificate, signer);
    }

    private Judged judged(Authority authority, Instant now, X500Name subject, SubjectKey key) {
        StatusSignerProfile profile =
                new StatusSignerProfile(authority.issuer(), settings.addresses());
        Approved approved =
                new Approved(
                        SerialNumber.random(random),
                        profile.validityFrom(since(authority, now)),
                        Bytes.of(Der.of(subject)),
                        key,
                        Optional.empty(),
                        settings.addresses(),
                        settings.policies());
        return new Judged(
                profile.tbs(approved.serial(), approved.validity(), subject, key),
                new Circumstances(Practice.STATUS_SIGNER, authority.issuer(), now, approved));
    }

    /// Not before the issuer itself.
    private static Instant since(Authority authority, Instant now) {
        Instant begin = authority.certificate().validity().notBefore();
        Instant since = now.minus(SKEW);
        return since.isBefore(begin) ? begin : since;
    }

    private static boolean isFresh(SignedCertificate certificate, Instant now) {
        return certificate.validity().covers(now)
                && now.isBefore(certificate.notAfter().minus(EARLY));
    }

    private static String prefix(IssuerId issuer) {
        return "status-" + issuer + "-";
    }
}
