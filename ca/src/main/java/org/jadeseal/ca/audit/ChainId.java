// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.util.UUID;

/// Names one chain: one run of one node.
record ChainId(String value) {

    ChainId {
        UUID.fromString(value);
    }

    static ChainId fresh() {
        return new ChainId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
