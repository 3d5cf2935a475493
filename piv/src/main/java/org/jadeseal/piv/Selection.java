// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;

/// SELECT of the PIV application (SP 800-73-5 Part 2, 3.1.1).
final class Selection {

    /// Without the version, as the standard allows.
    private static final int PREFIX = 9;

    private static final int TEMPLATE = 0x61;

    private Selection() {}

    static boolean isPiv(Commands commands) {
        byte[] name = Arrays.copyOf(PivApplication.IDENTIFIER, PREFIX);
        ResponseApdu response = commands.send(Instruction.SELECT, 0x04, 0x00, name);
        byte[] template = response.data();
        return response.status() instanceof StatusWord.Success
                && template.length > 0
                && template[0] == TEMPLATE;
    }
}
