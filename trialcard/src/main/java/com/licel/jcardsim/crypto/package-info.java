// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// One class that takes the place of the simulator's class of the same name, because that one makes
/// the same keys on every card.
///
/// Nothing else is here. Is used by: the simulator. `SimulatorRandomness` makes sure of it.
@NullMarked
package com.licel.jcardsim.crypto;

import org.jspecify.annotations.NullMarked;
