// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import org.jadeseal.web.page.Problems;

/// The page on which a registration is typed in.
///
/// @param operation token of this entry
record EntryPage(RegistrationForm form, String operation, Problems problems) {}
