// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// 「下載中心」: installers of the card program, read off a folder that the operator names.
///
/// Only what the folder's `SHA256SUMS` names is offered, and only while it is what is told there; a
/// file that is half copied or was exchanged does not exist. Nothing here knows who asks.
///
/// May use: `web.host`, `web.page`, `ra.agent` (versions). Is used by: the wiring.
@NullMarked
package org.jadeseal.web.installer;

import org.jspecify.annotations.NullMarked;
