// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.search;

import java.time.Instant;

/// One case of a person.
///
/// @param kind `REGISTRATION` or the kind of a request
/// @param state as it is stored
public record CaseLine(String caseNumber, String kind, String state, Instant since) {}
