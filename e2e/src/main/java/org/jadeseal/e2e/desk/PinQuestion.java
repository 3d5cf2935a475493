// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

/// What the desk shows when it asks for a PIN.
///
/// @param number tells one question from the next
/// @param act as in the agent protocol: `apply`, `activate`, `personalize`
record PinQuestion(
        long number,
        String site,
        String act,
        String account,
        String holder,
        int triesLeft,
        boolean wrongBefore) {}
