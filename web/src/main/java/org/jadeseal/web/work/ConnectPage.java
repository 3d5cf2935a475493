// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.work;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.agent.OneTimeCode;
import org.jadeseal.ra.agent.Reader;

/// What the page that connects the card program shows: a code, or what is connected.
///
/// @param code to be redeemed; empty once the program is connected
/// @param desks addresses of the trial's desk with the code, in a trial only
/// @param readers the program sees
/// @param next where to go on
record ConnectPage(
        Optional<OneTimeCode> code, List<String> desks, List<Reader> readers, String next) {

    ConnectPage {
        desks = List.copyOf(desks);
        readers = List.copyOf(readers);
    }

    boolean connected() {
        return code.isEmpty();
    }
}
