// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The officers' counter: today's work, forms one by one and by the file, their checks, stock,
/// personalization, hand-over.
///
/// Every act is one method of `ra` with the officer's actor and an operation token drawn when the
/// page was shown, so a double click is one act. Names and numbers are masked; a whole national ID
/// is shown only with a reason, which is audited.
///
/// May use: `web.host`, `web.page`, `web.login`, `web.sheet`, `web.work`, `ra`. Is used by: nobody.
@NullMarked
package org.jadeseal.web.counter;

import org.jspecify.annotations.NullMarked;
