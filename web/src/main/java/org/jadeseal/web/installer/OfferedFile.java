// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.installer;

import java.nio.file.Path;
import java.time.Instant;

/// A file that is what the sums say.
///
/// @param size in octets
/// @param sha256 64 lowercase hexadecimal digits
public record OfferedFile(Path path, long size, Instant changed, String sha256) {

    public String name() {
        return String.valueOf(path.getFileName());
    }
}
