// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// How CA keys and CA certificates come into being, and how they are found again.
///
/// A trial makes its own root, issuing CA, device CA and signers of answers at the first start. For
/// production this is done before witnesses, which is not here yet. Certificates of persons and
/// cards are not made here.
///
/// May use: `ca.folder`, `ca.key`, `ca.profile`, `ca.x509`. Is used by: `ca`.
@NullMarked
package org.jadeseal.ca.ceremony;

import org.jspecify.annotations.NullMarked;
