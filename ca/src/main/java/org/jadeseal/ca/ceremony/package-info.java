// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// How CA keys and CA certificates come into being, and how they are found again.
///
/// A trial makes its own root, issuing CA, device CA and operations CA at the first start. For
/// production a [org.jadeseal.ca.ceremony.Ceremony] does it before witnesses, as a reviewed file
/// says; so does a new generation of the issuing CA. Signers of answers renew themselves.
/// Certificates of persons and cards are not made here.
///
/// May use: `ca.folder`, `ca.key`, `ca.profile`, `ca.x509`. Is used by: `ca`.
@NullMarked
package org.jadeseal.ca.ceremony;

import org.jspecify.annotations.NullMarked;
