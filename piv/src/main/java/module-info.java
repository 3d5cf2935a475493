// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// A PIV card as Java objects: commands, data objects, keys, PIN. Knows no reader.
module org.jadeseal.piv {
    requires static org.jspecify;

    exports org.jadeseal.piv;
}
