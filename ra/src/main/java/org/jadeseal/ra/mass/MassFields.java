// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.util.List;
import org.jadeseal.ra.request.Ground;

/// What an officer asks for.
///
/// @param note why, 1 to 200 characters that a card can sign
public record MassFields(MassAct act, Ground ground, String note) {

    /// Grounds that may stand behind many certificates at once.
    public static final List<Ground> GROUNDS =
            List.of(Ground.KEY_SUSPECTED, Ground.OWN_MOTION, Ground.OTHER);

    public MassFields {
        if (!GROUNDS.contains(ground) || note.isBlank() || note.length() > 200) {
            throw new IllegalArgumentException(
                    "a mass change has one of its grounds and a note of 1 to 200 characters, was "
                            + ground);
        }
    }
}
