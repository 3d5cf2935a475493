// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Secrets that no one person has: a PIN or passphrase sealed under a key of which each custodian
/// has a share (ADR 0026).
///
/// What a secret is for, and who reads it, is not decided here; neither is the terminal.
///
/// May use: `ca.folder`, `ca.key`. Is used by: `ca`.
@NullMarked
package org.jadeseal.ca.custody;

import org.jspecify.annotations.NullMarked;
