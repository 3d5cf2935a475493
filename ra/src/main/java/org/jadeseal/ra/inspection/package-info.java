// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// What auditors see: the audit log, page by page, and as an export that can be verified elsewhere.
///
/// Nothing is changed here but the log itself, into which each look is written. How the log is kept
/// is the business of `ca.audit`.
///
/// May use: `ca.audit`, `ca.database`, `ra.authorization`. Is used by: `ra`, `web`.
@NullMarked
package org.jadeseal.ra.inspection;

import org.jspecify.annotations.NullMarked;
