// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;

/// Signs a certificate and looks at it before anybody else does.
public final class SigningDesk {

    private SigningDesk() {}

    /// Signs exactly `tbs`, verifies the signature, and has the result read by the platform's
    /// parser.
    ///
    /// @throws IllegalStateException if what came out is not what went in; then a processor or a
    ///   key is faulty and the signature must not leave
    public static SignedCertificate sign(Signer signer, Bytes tbs) {
        byte[] content = tbs.toArray();
        byte[] signature = signer.sign(content);
        if (!SignatureCheck.holds(signer, content, signature)) {
            throw new IllegalStateException(
                    "a signature just made does not verify; stop this node");
        }
        SignedCertificate signed = SignedCertificate.of(tbs, signer.algorithm(), signature);
        if (!signed.hasSameContentReadBack(tbs)) {
            throw new IllegalStateException(
                    "certificate " + signed.serial() + " reads back as something else");
        }
        return signed;
    }
}
