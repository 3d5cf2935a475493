// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.HexFormat;

/// The name by which the card finds its PIV application (SP 800-73-5 Part 1, 2.2).
final class PivApplication {

    static final byte[] IDENTIFIER = HexFormat.of().parseHex("A000000308000010000100");

    private PivApplication() {}
}
