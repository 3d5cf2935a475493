// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The structures of RFC 5280 that this authority makes and reads.
///
/// Values here are valid by construction: a [org.jadeseal.ca.x509.SerialNumber] fits its octets, a
/// [org.jadeseal.ca.x509.SubjectName] may stand in a certificate. No key, no signature and no
/// decision about who gets what is here.
///
/// May use: nothing of ours. Is used by: every other room of `ca`, `ra` (identifiers only).
@NullMarked
package org.jadeseal.ca.x509;

import org.jspecify.annotations.NullMarked;
