// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// 電腦環境檢查: a page that looks at browser, card program, reader, card, clock and mail of whoever
/// asks, and says of each how it stands and the one thing that mends it.
///
/// What was found is kept for the help desk by `ra.selftest`, under a code. Strangers are shown
/// what can be seen without knowing them. Nothing is decided here.
///
/// May use: `web.host`, `web.page`, `web.login`, `web.work`, `ra`. Is used by: nobody.
@NullMarked
package org.jadeseal.web.selftest;

import org.jspecify.annotations.NullMarked;
