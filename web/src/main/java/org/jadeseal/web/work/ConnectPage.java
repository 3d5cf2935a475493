// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.work;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.agent.AgentVersion;
import org.jadeseal.ra.agent.OneTimeCode;
import org.jadeseal.ra.agent.Reader;

/// What the page that connects the card program shows: a code, or what is connected.
///
/// @param code to be redeemed; empty once the program is connected
/// @param desks addresses of the trial's desk with the code, in a trial only
/// @param program what is connected, or was tried and is too old
/// @param readers the program sees
/// @param next where to go on
record ConnectPage(
        Optional<OneTimeCode> code,
        List<String> desks,
        Optional<String> program,
        List<Reader> readers,
        String next) {

    ConnectPage {
        desks = List.copyOf(desks);
        readers = List.copyOf(readers);
    }

    /// What the page asks for newer than.
    String version() {
        return program.map(ConnectPage::refusal).orElse("");
    }

    /// How the page's state is called when a program of this version was refused.
    static String refusal(String program) {
        return "refused " + program;
    }

    /// What programs have to be at least.
    AgentVersion needed() {
        return AgentVersion.OLDEST;
    }

    boolean connected() {
        return code.isEmpty();
    }
}
