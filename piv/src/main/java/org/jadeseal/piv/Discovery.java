// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;

/// Which application this is and which PIN it wants (SP 800-73-5 Part 1, 3.3.2).
///
/// ```
/// discovery ::= '4F' application identifier (11 bytes)  '5F2F' PIN usage policy (2 bytes)
/// ```
///
/// @param acceptsGlobalPin whether VERIFY with reference '00' opens keys too
/// @param prefersGlobalPin whether the holder's PIN is the global one
public record Discovery(boolean acceptsGlobalPin, boolean prefersGlobalPin) {

    private static final int GLOBAL_PIN = 0x20;

    /// Reads it.
    ///
    /// @param content what `PivCard.readObject(DataObjectId.DISCOVERY)` gives
    /// @throws MalformedAnswerException if it is not that of a PIV card
    public static Discovery parse(byte[] content) {
        TlvReader reader = TlvReader.of(content);
        byte[] identifier = reader.expect(0x4F);
        byte[] policy = reader.expect(0x5F2F, 2);
        if (!Arrays.equals(identifier, PivApplication.IDENTIFIER)) {
            throw new MalformedAnswerException("a discovery object of another application");
        }
        return new Discovery((policy[0] & GLOBAL_PIN) != 0, policy[1] == GLOBAL_PIN);
    }
}
