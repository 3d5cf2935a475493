// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// What holders change about how they are reached.
///
/// A new mail address counts only after the link that was sent to it has been opened; old and new
/// are told then. The register itself, and what a link is, are `ra.subscriber`'s.
///
/// Mails that came back are noted here, too, since that concerns the person and not the mail alone.
///
/// May use: `ra.authorization`, `ra.account`, `ra.subscriber`, `ra.notice`, `ca.database`. Is used
/// by: the subscriber's pages.
@NullMarked
package org.jadeseal.ra.contact;

import org.jspecify.annotations.NullMarked;
