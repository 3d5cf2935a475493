// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// What was done with a holder's account, card and certificates, as the audit log has it.
///
/// Reading only. What the log does not say is not known here; nothing of other holders is told.
///
/// May use: `ra.authorization`. Is used by: the subscriber's pages, the counter's about a person.
@NullMarked
package org.jadeseal.ra.history;

import org.jspecify.annotations.NullMarked;
