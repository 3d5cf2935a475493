// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.protocol.Greeting.Credential;
import org.jadeseal.agent.site.ConnectLink;
import org.jadeseal.agent.site.Origin;

/// Which site to dial, and with what: a link alone, a site and a code, or a site alone that this
/// computer is paired with. A link may come from any page, so nothing stands beside it.
record Invitation(Origin site, Credential credential) {

    private static final String TYPED_CODE = "[0-9A-Za-z-]{11,13}";

    /// Empty unless the arguments are exactly one of the three.
    static Optional<Invitation> of(List<String> arguments, AgentState state) {
        return switch (arguments.size()) {
            case 1 -> ofLink(arguments.getFirst()).or(() -> ofPair(arguments.getFirst(), state));
            case 2 -> ofCode(arguments.getFirst(), arguments.getLast());
            default -> Optional.empty();
        };
    }

    private static Optional<Invitation> ofLink(String text) {
        return ConnectLink.parse(text)
                .map(link -> new Invitation(link.site(), new Credential.LinkCode(link.code())));
    }

    private static Optional<Invitation> ofPair(String text, AgentState state) {
        return Origin.of(text)
                .flatMap(site ->
                        state.pair(site)
                                .map(secret -> new Invitation(site, new Credential.Pair(secret))));
    }

    private static Optional<Invitation> ofCode(String text, String code) {
        return Origin.of(text)
                .filter(_ -> code.matches(TYPED_CODE))
                .map(site -> new Invitation(site, new Credential.TypedCode(code)));
    }
}
