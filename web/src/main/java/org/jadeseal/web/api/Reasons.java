// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.revocation.RevocationReason;

/// Reasons of revocation by their names in RFC 5280 §5.3.1.
final class Reasons {

    private static final Map<String, RevocationReason> BY_NAME =
            Map.of(
                    "unspecified", RevocationReason.UNSPECIFIED,
                    "keyCompromise", RevocationReason.KEY_COMPROMISE,
                    "affiliationChanged", RevocationReason.AFFILIATION_CHANGED,
                    "superseded", RevocationReason.SUPERSEDED,
                    "cessationOfOperation", RevocationReason.CESSATION_OF_OPERATION,
                    "privilegeWithdrawn", RevocationReason.PRIVILEGE_WITHDRAWN);

    private Reasons() {}

    /// Those that a client may give; that a CA's key is lost is not for clients to say.
    static Optional<RevocationReason> named(String word) {
        return Optional.ofNullable(BY_NAME.get(word));
    }

    static String word(RevocationReason reason) {
        return BY_NAME.entrySet().stream()
                .filter(each -> each.getValue() == reason)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("cACompromise");
    }
}
