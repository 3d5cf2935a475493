// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import org.jadeseal.ca.key.JudgesSeal;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;

/// The octets of a certificate that was judged and found to keep every rule. Only [Lint] makes one,
/// so nothing else can be recorded and nothing else signed.
public final class CleanCertificate {

    private final IssuerId issuer;
    private final Bytes tbs;

    CleanCertificate(IssuerId issuer, Bytes tbs) {
        this.issuer = issuer;
        this.tbs = tbs;
    }

    /// Whose key may sign it.
    public IssuerId issuer() {
        return issuer;
    }

    /// What the issuer's key may sign.
    public Bytes tbs() {
        return tbs;
    }

    /// What is recorded beside the octets, to know them again as judged.
    public String sealedBy(JudgesSeal seal) {
        return seal.of(issuer, tbs);
    }

    /// Octets that were recorded, as they were judged before; empty when they never were.
    ///
    /// @param recorded what [#sealedBy] answered then
    public static Optional<CleanCertificate> recorded(
            IssuerId issuer, Bytes tbs, String recorded, JudgesSeal seal) {
        return seal.holds(issuer, tbs, recorded)
                ? Optional.of(new CleanCertificate(issuer, tbs))
                : Optional.empty();
    }
}
