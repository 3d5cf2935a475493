// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.security.PublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/// Signs under one key of ours.
///
/// Safe for use by many threads, at most as many at once as the key has initialised signatures;
/// further callers wait. With keys in tokens, signing happens on platform threads.
public interface Signer {

    /// Signs `content` as it is (it is hashed here).
    ///
    /// @return the signature; ECDSA ones as `Ecdsa-Sig-Value` in DER (RFC 5480 appendix A)
    default byte[] sign(byte[] content) {
        return sign(content, 0, content.length);
    }

    /// Signs what stands between two places of `octets`.
    ///
    /// @param from the first octet
    /// @param to the octet after the last
    byte[] sign(byte[] octets, int from, int to);

    /// The algorithm, with the explicit NULL that RSA needs (RFC 4055 §5).
    AlgorithmIdentifier algorithm();

    /// The public half of the key.
    PublicKey publicKey();

    /// The same as a signer of Bouncy Castle's builders; good for one structure.
    default ContentSigner contentSigner() {
        return new BufferedContentSigner(this);
    }
}
