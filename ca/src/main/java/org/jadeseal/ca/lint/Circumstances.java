// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Instant;
import org.jadeseal.ca.profile.CertificateIssuer;

/// What a certificate is judged against.
///
/// @param practice what kind of certificate it is
/// @param issuer whose key will sign; of a root, itself
/// @param now when it is judged
/// @param approved what it shall hold
public record Circumstances(
        Practice practice, CertificateIssuer issuer, Instant now, Approved approved) {}
