// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

/// A value that only this connection of this agent can open (protocol, section 4).
///
/// @param ephemeral X25519 SubjectPublicKeyInfo
/// @param box 12 bytes IV, then AES-256-GCM ciphertext and tag
public record SealedValue(Bytes ephemeral, Bytes box) {}
