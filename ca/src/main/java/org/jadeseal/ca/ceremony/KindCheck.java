// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.folder.WrongKindException;
import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.x509.SubjectKey;

/// Whether everything in a data folder says the same about trial and production.
final class KindCheck {

    private static final byte[] PROBE = {'p', 'r', 'o', 'b', 'e'};

    private final Kind kind;
    private final AuthoritySettings settings;

    KindCheck(Kind kind, AuthoritySettings settings) {
        this.kind = kind;
        this.settings = settings;
    }

    /// The arc of the policies, the words of the names, and the kinds of keys.
    void settings() {
        require(
                settings.policies().kind() == kind,
                "policy arc " + settings.policies().value() + " is not for " + kind.word());
        require(
                isMarked(settings.product()) == (kind == Kind.TRIAL),
                "name '" + settings.product() + "' is not for " + kind.word());
        algorithms();
    }

    private void algorithms() {
        require(
                kind == Kind.TRIAL || !settings.algorithms().isExperimental(),
                "experimental algorithm in "
                        + settings.algorithms()
                        + " is not for "
                        + kind.word());
    }

    /// A certificate as it was found, and that its key is the one we hold.
    void authority(Authority authority) {
        String subject = authority.certificate().subject().toString();
        require(
                isMarked(subject) == (kind == Kind.TRIAL),
                "certificate of '" + subject + "' is not for " + kind.word());
        require(
                authority
                                .certificate()
                                .key()
                                .der()
                                .equals(SubjectKey.ofOurs(authority.signer().publicKey()).der())
                        && SignatureCheck.holds(
                                authority.signer(), PROBE, authority.signer().sign(PROBE)),
                "certificate of '" + subject + "' does not belong to the key " + authority.id());
    }

    private static boolean isMarked(String name) {
        return name.contains(AuthoritySettings.TRIAL_MARK);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new WrongKindException(otherwise + "; restore the folder as it was");
        }
    }
}
