// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The programs behind `./dev run`, `./dev tour` and `./dev card`: a data folder of the kind
/// *trial*, the server as a process of its own, an agent, a station and a simulated card beside it.
///
/// Is in no released artefact (ADR 0013, 0014). May use: every room. Is used by: `./dev`,
/// `benchmark`.
@NullMarked
package org.jadeseal.e2e.trial;

import org.jspecify.annotations.NullMarked;
