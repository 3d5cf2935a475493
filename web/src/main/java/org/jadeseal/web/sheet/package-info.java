// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Tables that other programs have written: CSV (RFC 4180, UTF-8) and XLSX (ECMA-376), as rows of
/// text, and empty ones of both kinds to be filled in.
///
/// Whatever the bytes are, reading ends soon, takes no more memory than
/// [SheetLimits][org.jadeseal.web.sheet.SheetLimits] and the size of the file allow, opens nothing
/// but the file and works nothing out: a formula is refused. What the text means is the reader's
/// business.
///
/// May use: nothing. Is used by: `web.counter`.
@NullMarked
package org.jadeseal.web.sheet;

import org.jspecify.annotations.NullMarked;
