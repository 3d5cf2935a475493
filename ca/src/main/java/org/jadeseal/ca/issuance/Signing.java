// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

/// What became of the signing of recorded certificates.
///
/// @param <C> what was issued
public sealed interface Signing<C> {

    /// Signed and stored, now or before; always the stored bytes.
    record Signed<C>(C issued) implements Signing<C> {}

    /// Recorded more than ten minutes ago and never signed; its serials stay on hold for ever and
    /// the order has to be made anew.
    record Abandoned<C>(IssuanceId id) implements Signing<C> {}
}
