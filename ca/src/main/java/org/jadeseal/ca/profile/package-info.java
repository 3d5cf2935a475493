// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// What each kind of certificate contains, field by field and extension by extension.
///
/// A profile turns a subject, a key and a number into the octets to sign, and nothing else: it
/// never reads a request, so nothing of one can be copied.
///
/// May use: `ca.x509`, `ca.folder`. Is used by: `ca.issuance`, `ca.ceremony`, `ca`.
@NullMarked
package org.jadeseal.ca.profile;

import org.jspecify.annotations.NullMarked;
