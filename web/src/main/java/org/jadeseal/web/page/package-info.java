// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// How a page is made: texts in two languages, the frame around every page, templates, errors.
///
/// A controller answers a [org.springframework.web.servlet.View] from
/// [org.jadeseal.web.page.Pages]; templates see the [org.jadeseal.web.page.Frame] and one model.
/// All text that people read stands in the message files. Here is no page of a subject, only what
/// all of them share.
///
/// May use: `web.host`. Is used by: the rooms with pages.
@NullMarked
package org.jadeseal.web.page;

import org.jspecify.annotations.NullMarked;
