// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// How a message was wrapped before RSA encryption (RFC 8017, section 7).
public enum RsaPadding {
    /// RSAES-PKCS1-v1_5.
    PKCS1_V1_5,
    /// RSAES-OAEP with SHA-256, MGF1 with SHA-256 and an empty label.
    OAEP_SHA256
}
