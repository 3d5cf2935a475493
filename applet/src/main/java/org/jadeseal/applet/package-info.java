// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/** The PIV card application (SP 800-73 Part 2) in Java Card. Runs on the chip; knows nobody. */
package org.jadeseal.applet;
