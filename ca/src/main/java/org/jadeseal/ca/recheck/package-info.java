// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Reads what the authority has made once more, with other code: the Java platform's parsers and
/// OpenSSL, against the records and the rules. Tells what differs; changes nothing.
///
/// Not here: anything that makes, lints or signs; on purpose nothing of that is used.
///
/// May use: `ca.database`, and `Bytes` of `ca.x509`. Is used by: `web`, at night; and it is a
/// program.
@NullMarked
package org.jadeseal.ca.recheck;

import org.jspecify.annotations.NullMarked;
