// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

/// The audit signing key, which the key room holds. Used by one thread at a time.
public interface CheckpointSigner {

    /// A signature over `content`.
    byte[] sign(byte[] content);

    /// Whether this key, or one that held the office before it, has made `signature`.
    boolean verify(byte[] content, byte[] signature);

    /// The public half of the present key as SubjectPublicKeyInfo in DER (RFC 5280 §4.1.2.7), for
    /// those who verify an export elsewhere.
    byte[] publicKey();
}
