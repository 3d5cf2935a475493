// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.lint.Circumstances;
import org.jadeseal.ca.lint.Judgement;
import org.jadeseal.ca.lint.Lint;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;

/// A certificate of our own that is to be signed, and what it is judged against before.
record Judged(Bytes tbs, Circumstances circumstances) {

    /// Signs it, unless it breaks a rule.
    ///
    /// @throws IllegalStateException if it does; then the settings or this program are wrong
    SignedCertificate signedBy(Signer signer) {
        return switch (Lint.judge(tbs, circumstances)) {
            case Judgement.Clean(var clean) -> SigningDesk.sign(signer, clean);
            case Judgement.Broken(var findings) ->
                    throw new IllegalStateException(
                            "certificate for "
                                    + circumstances.practice()
                                    + " breaks rules, nothing was signed: "
                                    + findings);
        };
    }
}
