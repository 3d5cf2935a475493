// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import java.security.SecureRandom;
import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.key.KeyName;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.profile.AuthorityProfile;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.DistinguishedNames;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ca.x509.SubjectKey;

/// Makes the CAs of a trial, without witnesses. May be interrupted anywhere and run again.
final class TrialCeremony {

    private final KeyRing ring;
    private final CertificateFiles files;
    private final AuthoritySettings settings;
    private final AuthorityProfile profile;
    private final Instant now;
    private final SecureRandom random;

    TrialCeremony(
            KeyRing ring,
            CertificateFiles files,
            AuthoritySettings settings,
            Instant now,
            SecureRandom random) {
        this.ring = ring;
        this.files = files;
        this.settings = settings;
        this.profile = new AuthorityProfile(settings.addresses(), settings.policies());
        this.now = now;
        this.random = random;
    }

    Authority root() {
        Signer signer = key(IssuerId.ROOT, settings.rootKey());
        X500Name subject = name("根憑證管理中心 Root CA G1");
        SignedCertificate certificate =
                certificate(
                        IssuerId.ROOT,
                        signer,
                        () ->
                                profile.root(
                                        SerialNumber.random(random),
                                        now,
                                        subject,
                                        SubjectKey.ofOurs(signer.publicKey()),
                                        signer.algorithm()));
        return new Authority(IssuerId.ROOT, certificate, signer);
    }

    Authority issuing(Authority root) {
        return below(
                root, IssuerId.ISSUING, settings.issuingKey(), profile::issuing, "用戶憑證管理中心 G1");
    }

    Authority device(Authority root) {
        return below(root, IssuerId.DEVICE, KeyAlgorithm.P_256, profile::device, "卡片認證 G1");
    }

    private Authority below(
            Authority root, IssuerId id, KeyAlgorithm algorithm, Contents contents, String name) {
        Signer signer = key(id, algorithm);
        SignedCertificate certificate =
                certificate(
                        id,
                        root.signer(),
                        () ->
                                contents.tbs(
                                        root.issuer(),
                                        SerialNumber.random(random),
                                        now,
                                        name(name),
                                        SubjectKey.ofOurs(signer.publicKey())));
        return new Authority(id, certificate, signer);
    }

    private SignedCertificate certificate(IssuerId id, Signer signer, Draft draft) {
        return files.find(id.value())
                .orElseGet(() -> {
                    SignedCertificate made = SigningDesk.sign(signer, draft.tbs());
                    files.write(id.value(), made);
                    return made;
                });
    }

    private Signer key(IssuerId id, KeyAlgorithm algorithm) {
        KeyName name = new KeyName(id.value());
        if (!ring.has(name)) {
            ring.generate(name, algorithm);
        }
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
                Instant now,
                X500Name subject,
                SubjectKey key);
    }

    /// A certificate that is made only when it is missing.
    @FunctionalInterface
    private interface Draft {
        Bytes tbs();
    }
}
