// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.work;

/// What the browser is told that the card program opened.
///
/// @param key of its texts: `bound`, `paired`, `other-browser`, `unknown-ticket`
/// @param next where to go on
/// @param address to copy into the other browser
record BindPage(String key, String next, String address) {}
