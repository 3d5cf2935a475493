// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// How fast: `./dev bench`. Each work is measured side by side with a yardstick and with a program
/// of others, round by round, and told as a ratio; what was answered is verified in the same run.
///
/// Nothing here is released, and no test depends on a figure. Targets are those of the issue "how
/// fast": P1 to P21.
///
/// May use: `web` and all below it; `e2e` for the people, cards and agents of a trial. Is used by:
/// nobody.
@NullMarked
package org.jadeseal.benchmark;

import org.jspecify.annotations.NullMarked;
