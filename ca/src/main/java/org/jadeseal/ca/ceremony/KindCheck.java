// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import java.util.Optional;
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
        contradiction().ifPresent(found -> require(false, found));
    }

    /// What in the settings does not go with the kind, in words; empty when all does.
    Optional<String> contradiction() {
        if (settings.policies().kind() != kind) {
            return isNotFor("policy arc " + settings.policies().value());
        }
        if (isMarked(settings.product()) != (kind == Kind.TRIAL)) {
            return isNotFor("name '" + settings.product() + "'");
        }
        return kind == Kind.TRIAL ? Optional.empty() : unfitKeys(settings.algorithms());
    }

    private Optional<String> unfitKeys(Algorithms algorithms) {
        if (algorithms.isExperimental()) {
            return isNotFor("experimental algorithm in " + algorithms);
        }
        return algorithms.isOutlivedByACertificate()
                ? isNotFor("RSA_2048, which ends with 2030, as the key of a CA")
                : Optional.empty();
    }

    private Optional<String> isNotFor(String what) {
        return Optional.of(what + " is not for " + kind.word());
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
