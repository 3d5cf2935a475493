// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.security.PublicKey;

/// What the card tells about a key pair (GET METADATA). A claim of the card, not a proof.
///
/// @param publicKey an `RSAPublicKey` or `ECPublicKey` that fits the algorithm
public record KeyMetadata(
        KeyAlgorithm algorithm, PinPolicy pinPolicy, KeyOrigin origin, PublicKey publicKey) {}
