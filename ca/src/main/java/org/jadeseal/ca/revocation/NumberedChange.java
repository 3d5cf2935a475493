// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

/// A change at its place in the ledger, with what it led to.
record NumberedChange(long position, StatusEntry entry) {}
