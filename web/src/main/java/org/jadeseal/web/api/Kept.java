// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import org.jadeseal.ca.issuance.IssuanceId;

/// What is kept under an idempotency key.
sealed interface Kept {

    /// The key is new.
    record Nothing() implements Kept {}

    /// The key was used for another request.
    record OtherRequest() implements Kept {}

    /// The order is recorded and was not answered yet.
    record Open(IssuanceId issuance) implements Kept {}

    /// It was answered so.
    record Answered(Reply reply) implements Kept {}
}
