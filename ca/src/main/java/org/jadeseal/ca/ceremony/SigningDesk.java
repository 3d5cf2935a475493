// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.key.Signer;
import org.jadeseal.ca.lint.CleanCertificate;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SignedCertificate;

/// Signs a certificate and looks at it before anybody else does.
public final class SigningDesk {

    private SigningDesk() {}

    /// Signs exactly what was judged, verifies the signature, and has the result read by the
    /// platform's parser.
    ///
    /// @param signer holds the key of the issuer that it was judged for
    /// @throws IllegalStateException if what came out is not what went in; then a processor or a
    ///   key is faulty and the signature must not leave
    public static SignedCertificate sign(Signer signer, CleanCertificate clean) {
        Bytes tbs = clean.tbs();
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
