// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

/// What a key of the card itself is for.
public enum CardKeyUse {
    /// 9E: the card proves that it is here.
    AUTHENTICATION,
    /// F9: the card says where its keys were born.
    ATTESTATION
}
