// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The website, and the program that starts the server.
///
/// May use: `ra`, `ca`. Is used by: nobody.
@NullMarked
package org.jadeseal.web;

import org.jspecify.annotations.NullMarked;
