// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

/// What a page shows after something was done that needs no card.
///
/// @param title key of the chapter
/// @param outcome key of the closing text; `<outcome>.text` says more
record DonePage(String title, String outcome) {}
