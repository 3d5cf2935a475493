// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.folder.WrongKindException;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.x509.IssuerId;

/// Our CAs: the root and those below it.
///
/// Safe for use by many threads.
public final class Hierarchy {

    private final List<Authority> authorities;
    private final StatusSigners statusSigners;

    private Hierarchy(List<Authority> authorities, StatusSigners statusSigners) {
        this.authorities = List.copyOf(authorities);
        this.statusSigners = statusSigners;
    }

    /// Opens the CAs of `folder`; a trial that has none makes them.
    ///
    /// @throws WrongKindException if folder, certificates and settings do not agree about trial and
    ///   production, or a production folder has no CAs
    public static Hierarchy open(
            DataFolder folder,
            KeyRing ring,
            AuthoritySettings settings,
            Clock clock,
            SecureRandom random) {
        KindCheck check = new KindCheck(folder.kind(), settings);
        check.settings();
        if (folder.kind() == Kind.PRODUCTION) {
            throw new WrongKindException(
                    "the CAs of a production data folder are made in a ceremony before witnesses,"
                            + " which this version cannot hold yet; use a trial data folder");
        }
        CertificateFiles files = new CertificateFiles(folder);
        TrialCeremony ceremony = new TrialCeremony(ring, files, settings, clock.instant(), random);
        Authority root = ceremony.root();
        List<Authority> all =
                List.of(
                        root,
                        ceremony.issuing(root),
                        ceremony.device(root),
                        ceremony.operations(root));
        all.forEach(check::authority);
        return new Hierarchy(all, new StatusSigners(ring, files, settings, clock, random));
    }

    /// One of the CAs.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public Authority authority(IssuerId id) {
        return authorities.stream()
                .filter(authority -> authority.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no CA is called '" + id + "', only " + ids()));
    }

    /// All of them, the root first.
    public List<Authority> authorities() {
        return authorities;
    }

    /// Who signs OCSP answers about a CA's certificates at this moment.
    public StatusSigner statusSigner(IssuerId id) {
        return statusSigners.of(authority(id));
    }

    private List<IssuerId> ids() {
        return authorities.stream().map(Authority::id).toList();
    }
}
