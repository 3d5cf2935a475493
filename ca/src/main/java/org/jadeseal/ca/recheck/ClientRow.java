// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.util.List;

/// A row of the programs that may order certificates.
///
/// @param certificate the number of its certificate of the operations CA
/// @param rules in the order in which officers decide about them, from the profiles to the
///   certificates a day
/// @param evidence on which that certificate was issued; empty when nothing is recorded
record ClientRow(String client, String certificate, List<String> rules, String evidence) {

    ClientRow {
        rules = List.copyOf(rules);
    }

    String name() {
        return "client " + client;
    }
}
