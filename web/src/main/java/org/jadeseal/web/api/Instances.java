// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.security.SecureRandom;
import java.util.UUID;

/// Names for single answers, by which a client and an operator speak of the same one.
final class Instances {

    private final SecureRandom random;

    Instances(SecureRandom random) {
        this.random = random;
    }

    /// Draws a name: a version 4 UUID (RFC 9562 §5.4) as a URI.
    String draw() {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return "urn:uuid:" + new UUID(most, least);
    }
}
