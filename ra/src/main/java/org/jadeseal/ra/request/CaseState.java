// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.time.Instant;

/// What anybody may know who has a case number: how far the form is, and nobody's name.
///
/// @param kind `registration`, `revocation` or `resumption`
/// @param stage as in the message files: `received`, `returned`
/// @param since since when
public record CaseState(String kind, String stage, Instant since) {}
