// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.time.Instant;

/// A certificate, how long it is valid, and its status.
public record StatusEntry(CertificateId certificate, Instant notAfter, CertificateStatus status) {}
