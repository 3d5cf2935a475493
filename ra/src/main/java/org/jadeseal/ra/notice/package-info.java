// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Letters by mail: what is to be told to whom, queued in the act's own transaction.
///
/// An `Outbox` row holds a kind, a recipient, a language and parameters, never a secret of the
/// holder. The texts are in `web`'s message files and the SMTP sender is there too; a mail that
/// fails never undoes an act.
///
/// May use: `ca.database`. Is used by: `ra.subscriber`, `ra.account`, `ra.form`, `ra.certificate`,
/// `web`.
@NullMarked
package org.jadeseal.ra.notice;

import org.jspecify.annotations.NullMarked;
