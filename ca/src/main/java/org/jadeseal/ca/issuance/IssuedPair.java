// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

/// A pair of certificates as it is stored, on hold until it is activated.
///
/// @param id the act of issuance
/// @param signature 簽章用憑證
/// @param encryption 加密用憑證
public record IssuedPair(
        IssuanceId id, IssuedCertificate signature, IssuedCertificate encryption) {}
