// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Personalization: what turns a blank card into the card of one approved holder, or of one
/// enrolled officer.
///
/// The script runs at a station: card identifier, administration keys, card-authentication key and
/// certificate, seal, and last the letters (T7, T11). This room also keeps what it knows of each
/// card's keys by version; it never holds a key value longer than one step. The PIN and the
/// letter's password never reach it.
///
/// An officer's card is made by the same stages at the officer's own computer, under a one-time
/// code instead of a form, and ends with keys and certificates instead of letters (`OfficerCards`).
///
/// May use: `ra.task`, `ra.officer`, `ra.card`, `ra.form`, `ra.mailer`, `ra.account`, `ca`. Is used
/// by: `ra.certificate`, the counter's pages.
@NullMarked
package org.jadeseal.ra.personalization;

import org.jspecify.annotations.NullMarked;
