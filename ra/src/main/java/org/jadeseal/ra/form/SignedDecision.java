// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Instant;
import org.jadeseal.ra.authorization.OfficerId;

/// A decision as an officer's card has signed it, as it is kept.
public record SignedDecision(
        CaseNumber caseNumber,
        Verdict verdict,
        OfficerId officer,
        CardSignature signature,
        Instant at) {}
