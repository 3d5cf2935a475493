// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The keys: nobody else sees a private key.
///
/// A [org.jadeseal.ca.key.Signer] signs under one key with initialised signatures that are kept and
/// reused; a [org.jadeseal.ca.key.KeyRing] holds the keys of a data folder in encrypted files. What
/// is signed, and whether it should be, is decided elsewhere.
///
/// May use: `ca.folder`. Is used by: `ca.ceremony`, `ca.issuance`, `ca.crl`, `ca.ocsp`, `ca.audit`,
/// `ca`; `ra` uses [org.jadeseal.ca.key.CardMaster], [org.jadeseal.ca.key.FieldKeys] and
/// [org.jadeseal.ca.key.Pepper].
@NullMarked
package org.jadeseal.ca.key;

import org.jspecify.annotations.NullMarked;
