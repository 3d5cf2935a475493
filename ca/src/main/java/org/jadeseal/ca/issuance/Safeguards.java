// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.key.JudgesSeal;
import org.jadeseal.ca.lint.Blocklist;

/// What keeps from certifying a known key, and from signing what was not judged.
public record Safeguards(Blocklist blocklist, JudgesSeal seal) {}
