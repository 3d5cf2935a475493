// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Suspensions and lost cards that one officer takes on the telephone or at the counter (CT5,
/// CD11).
///
/// A call needs proof that is not in any of our letters and mails: a call back to the registered
/// number, or the whole national ID, which is compared and never shown (T18). Who called, which
/// proof, and by whom it was taken is kept. What becomes of certificates and cards is done by
/// `ra.certificate` and `ra.card`, in the same unit of work.
///
/// May use: `ra.certificate`, `ra.card`, `ra.account`, `ra.subscriber`, `ra.officer`,
/// `ra.authorization`, `ca.database`. Is used by: `ra`, `web`.
@NullMarked
package org.jadeseal.ra.hotline;

import org.jspecify.annotations.NullMarked;
