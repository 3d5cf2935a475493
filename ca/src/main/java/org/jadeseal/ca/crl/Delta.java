// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

/// A delta: what has changed since a full list (RFC 5280 §5.2.4).
///
/// @param base the number of the full list
/// @param crl the delta itself
public record Delta(long base, Crl crl) {}
