// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The subscribers' pages: my certificates, and the chapters of the manual in its order and words.
///
/// Each act is one method of `ra.certificate`; each of its answers has a page or a text here.
/// Chapters that are not built yet say so and where to turn.
///
/// May use: `web.host`, `web.page`, `web.login`, `web.work`, `ra`. Is used by: nobody.
@NullMarked
package org.jadeseal.web.subscriber;

import org.jspecify.annotations.NullMarked;
