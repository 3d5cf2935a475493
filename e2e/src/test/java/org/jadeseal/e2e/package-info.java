// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The chapters of the manual as tests: real browser, real agent, real reader, real databases.
@NullMarked
package org.jadeseal.e2e;

import org.jspecify.annotations.NullMarked;
