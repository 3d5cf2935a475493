// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

/// What a certificate of a pair is for.
public enum CertificateUse {
    /// 簽章用.
    SIGNATURE,
    /// 加密用.
    ENCRYPTION
}
