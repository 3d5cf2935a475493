// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

/// How far the register of ended chains goes: each row hashes the one before it, so that no ended
/// chain can be taken away.
record Register(long position, Sha256 hash) {

    static final Register EMPTY = new Register(0, Sha256.ZERO);

    Register with(Head ended) {
        return new Register(
                position + 1,
                Sha256.of(
                        hash.bytes(),
                        ended.chain().value().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Long.toString(ended.sequence())
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        ended.hash().bytes()));
    }
}
