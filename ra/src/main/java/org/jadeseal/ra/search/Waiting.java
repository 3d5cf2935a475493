// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.search;

import java.time.Instant;

/// A piece of work that waits for an officer.
///
/// @param caseNumber of the form or request; of `MAIL` the account
/// @param kind `REGISTRATION`, the kind of a request, `LETTER` for one that is printed alone, or
///   `MAIL` for a person whose mails come back
/// @param state of the form, the request or the letter, as it is stored
/// @param due the end of the next working day after it came to wait (`lifecycle.md` 3.7); of what
///   was given back, when it expires
/// @param late whether that is over
public record Waiting(
        String caseNumber, String kind, String state, Instant since, Instant due, boolean late) {}
