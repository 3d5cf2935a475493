// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Papers that an officer's scanner has made, or somebody has sent: what an upload shows is drawn
/// page by page and kept as pictures. Whatever else was in the file, scripts, links, forms, hidden
/// layers, places where a photograph was taken, does not get in.
///
/// Uploads are drawn in a process of its own that has little memory and little time, knows nothing
/// and ends with the upload (security.md 4.8).
///
/// May use: `ca.x509`. Is used by: `ra.form`, `ra.request`, the counter's pages.
@NullMarked
package org.jadeseal.ra.scan;

import org.jspecify.annotations.NullMarked;
