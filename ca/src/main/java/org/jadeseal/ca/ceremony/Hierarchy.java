// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
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

    /// What no installation can be without.
    static final List<IssuerId> NEEDED =
            List.of(IssuerId.ROOT, IssuerId.ISSUING, IssuerId.DEVICE, IssuerId.OPERATIONS);

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
        CertificateFiles files = new CertificateFiles(folder);
        if (folder.kind() == Kind.TRIAL) {
            AuthorityMaker maker = new AuthorityMaker(ring, files, settings, clock, random);
            NEEDED.forEach(maker::make);
        }
        List<Authority> all =
                files.authorities().stream().map(id -> found(id, files, ring)).toList();
        require(all);
        all.forEach(check::authority);
        return new Hierarchy(all, new StatusSigners(ring, files, settings, clock, random));
    }

    private static Authority found(IssuerId id, CertificateFiles files, KeyRing ring) {
        return new Authority(
                id, files.find(id.value()).orElseThrow(), AuthorityMaker.signer(ring, id));
    }

    private static void require(List<Authority> all) {
        List<IssuerId> missing = new ArrayList<>(NEEDED);
        all.forEach(authority -> missing.remove(authority.id()));
        if (!missing.isEmpty()) {
            throw new WrongKindException(
                    "the data folder has no CA called "
                            + missing
                            + "; the command 'ceremony' makes them");
        }
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

    /// The issuing CA that signs new certificates: the one of the newest generation.
    public Authority issuing() {
        return authority(generations().getFirst());
    }

    /// The generations of the issuing CA, the newest first.
    public List<IssuerId> generations() {
        return ids().stream()
                .filter(id -> id.issuingGeneration().isPresent())
                .sorted(
                        Comparator.comparingInt(
                                        (IssuerId id) -> id.issuingGeneration().orElseThrow())
                                .reversed())
                .toList();
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
