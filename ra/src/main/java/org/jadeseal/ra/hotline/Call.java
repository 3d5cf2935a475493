// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.hotline;

import java.time.Instant;

/// A report that was taken.
///
/// @param proof `CALLED_BACK`, `NATIONAL_ID` or `IDENTITY_SEEN`
/// @param held whether anything was put on hold; false where the proof was wrong
public record Call(
        Instant at,
        String officer,
        String proof,
        String caller,
        String note,
        CardTrouble card,
        boolean held) {}
