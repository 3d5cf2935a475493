// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

/// How far a chain goes: the sequence and the hash of its last entry.
record Head(ChainId chain, long sequence, Sha256 hash) {}
