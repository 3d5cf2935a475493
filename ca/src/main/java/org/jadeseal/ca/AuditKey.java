// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import org.jadeseal.ca.audit.CheckpointSigner;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.key.KeyName;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.key.Signer;

/// The audit key of the ring, in the words of the audit room.
final class AuditKey implements CheckpointSigner {

    private final Signer signer;

    private AuditKey(Signer signer) {
        this.signer = signer;
    }

    /// Opens the key; it is made when there is none.
    static AuditKey in(KeyRing ring) {
        if (!ring.has(KeyName.AUDIT)) {
            ring.generate(KeyName.AUDIT, KeyAlgorithm.P_256);
        }
        return new AuditKey(ring.signer(KeyName.AUDIT));
    }

    @Override
    public byte[] sign(byte[] content) {
        return signer.sign(content);
    }

    @Override
    public byte[] publicKey() {
        return signer.publicKey().getEncoded();
    }

    @Override
    public boolean verify(byte[] content, byte[] signature) {
        return SignatureCheck.holds(signer, content, signature);
    }
}
