// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.util.Optional;
import org.jadeseal.ca.revocation.RevocationReason;

/// The codes of `CRLReason` on published lists (RFC 5280 §5.3.1).
final class Reasons {

    static final int CERTIFICATE_HOLD = 6;
    static final int REMOVE_FROM_CRL = 8;

    private Reasons() {}

    /// Empty when the certificate is on hold. A code that we never give counts as unspecified.
    static Optional<RevocationReason> of(int code) {
        return switch (code) {
            case CERTIFICATE_HOLD -> Optional.empty();
            case 1, 2, 3, 4, 5, 9 -> Optional.of(RevocationReason.of(code));
            default -> Optional.of(RevocationReason.UNSPECIFIED);
        };
    }
}
