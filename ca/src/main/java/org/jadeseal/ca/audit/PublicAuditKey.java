// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/// The public half of an audit key: P-256, ECDSA with SHA-256 (FIPS 186-5 §6).
final class PublicAuditKey {

    private final PublicKey key;

    private PublicAuditKey(PublicKey key) {
        this.key = key;
    }

    /// @param encoded SubjectPublicKeyInfo in DER
    /// @throws MalformedExportException if it is no such key
    static PublicAuditKey of(byte[] encoded) {
        try {
            return new PublicAuditKey(
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new MalformedExportException("names a key that is none", e);
        }
    }

    boolean holds(byte[] content, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
