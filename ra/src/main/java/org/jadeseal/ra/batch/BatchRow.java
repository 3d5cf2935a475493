// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import org.jadeseal.ra.form.RegistrationFields;

/// One row of a file.
///
/// @param number as a spreadsheet counts, the heading being the first
public record BatchRow(int number, RegistrationFields fields) {}
