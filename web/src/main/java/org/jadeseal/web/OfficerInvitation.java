// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.personalization.Invitation;

/// The command line draws another one-time code for an officer's card: the one before was lost or
/// has expired, or the card was. It is printed once and kept as a hash.
record OfficerInvitation(ProgramOptions options, String login) {

    private static final String ACT = "--invite-officer";
    private static final String NODE = "command";

    static boolean isMeant(String... arguments) {
        return List.of(arguments).contains(ACT);
    }

    static OfficerInvitation parse(String... arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        int act = rest.indexOf(ACT);
        if (act + 1 >= rest.size()) {
            throw new IllegalArgumentException(ACT + " needs LOGIN");
        }
        String login = rest.get(act + 1);
        rest.subList(act, act + 2).clear();
        return new OfficerInvitation(ProgramOptions.parse(rest.toArray(String[]::new)), login);
    }

    /// Draws it and says it.
    ///
    /// @throws IllegalStateException if there is no such officer
    void draw(Consumer<String> tell) {
        SecureRandom random = new SecureRandom();
        try (Ground ground = Ground.open(options, NODE, Ground.clock(options), random)) {
            tell.accept("officer " + login + code(ground, login));
        }
    }

    /// Draws a code, and says it as the end of a line.
    static String code(Ground ground, String login) {
        Invitation invitation =
                ground.registration()
                        .officerCards()
                        .invite(new SystemActor("enrol-officer"), login);
        return switch (invitation) {
            case Invitation.Drawn(_, var code, var until) ->
                    ", one-time code "
                            + grouped(code)
                            + " until "
                            + until.atZone(ZoneId.of("Asia/Taipei")).toLocalDate();
            case Invitation.UnknownLogin(var unknown) ->
                    throw new IllegalStateException("nobody has the login " + unknown);
            case Invitation.Refused(var refusal) ->
                    throw new IllegalStateException("the gate stayed shut: " + refusal);
        };
    }

    /// By fives.
    private static String grouped(String code) {
        return List.of(code.split("(?<=\\G.{5})", -1)).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }
}
