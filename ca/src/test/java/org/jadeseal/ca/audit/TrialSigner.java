// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.util.Arrays;

/// Signs checkpoints in a way that tests can see through.
public final class TrialSigner implements CheckpointSigner {

    private final byte key;

    public TrialSigner(int key) {
        this.key = (byte) key;
    }

    @Override
    public byte[] sign(byte[] content) {
        byte[] keyed = Arrays.copyOf(content, content.length + 1);
        keyed[content.length] = key;
        return Sha256.of(keyed).bytes();
    }

    @Override
    public boolean verify(byte[] content, byte[] signature) {
        return Arrays.equals(sign(content), signature);
    }

    @Override
    public byte[] publicKey() {
        return new byte[] {key};
    }
}
