// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import org.jadeseal.ra.authorization.Refusal;

/// What became of bringing a file in which nothing is wrong.
public sealed interface Keeping {

    /// It waits to be taken in.
    record Kept(BatchId id) implements Keeping {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Keeping {}
}
