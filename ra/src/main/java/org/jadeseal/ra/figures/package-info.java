// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Numbers for whoever plans the office's work and tells of it: how many renewals come in which
/// week and which mails go out for them, and what a month has brought.
///
/// Nothing is changed here, and nobody is named. What is counted is counted by index.
///
/// May use: `ra.authorization`, `ca.database`. Is used by: `ra`, the counter's pages.
@NullMarked
package org.jadeseal.ra.figures;

import org.jspecify.annotations.NullMarked;
