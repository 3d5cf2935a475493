// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.web.api.ClientDesk;
import org.jadeseal.web.api.ClientRules;
import org.jadeseal.web.api.MalformedBodyException;

/// The command line's other act: takes a client of the REST door in, or lets it go.
///
/// @param withOfficers whether two officers decide in a trial, too
record ClientCommand(ProgramOptions options, Act act, boolean withOfficers) {

    static final String ENROL = "--enrol-client";
    static final String RETIRE = "--retire-client";

    /// Plays in a trial what is so in production.
    static final String WITH_OFFICERS = "--with-officers";

    private static final String NODE = "command";

    private static final int WAITS = 3;

    /// What is to be done.
    sealed interface Act {

        /// Takes a client in, or gives it another certificate and other rules.
        ///
        /// @param request a file with a PKCS#10 request in PEM
        /// @param rules a file of rules in JSON
        record Enrol(ClientName client, Path request, Path rules) implements Act {}

        /// Lets a client go.
        record Retire(ClientName client) implements Act {}
    }

    /// Whether the arguments ask for this command.
    static boolean isMeant(String... arguments) {
        return List.of(arguments).contains(ENROL) || List.of(arguments).contains(RETIRE);
    }

    /// @throws IllegalArgumentException if an option is wrong
    static ClientCommand parse(String... arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean withOfficers = rest.remove(WITH_OFFICERS);
        boolean enrols = rest.contains(ENROL);
        int at = rest.indexOf(enrols ? ENROL : RETIRE);
        List<String> words = rest.subList(at, Math.min(rest.size(), at + (enrols ? 4 : 2)));
        if (words.size() < (enrols ? 4 : 2)) {
            throw new IllegalArgumentException(
                    ENROL + " needs NAME, REQUEST and RULES, " + RETIRE + " needs NAME");
        }
        ClientName name = new ClientName(words.get(1));
        Act act =
                enrols
                        ? new Act.Enrol(name, Path.of(words.get(2)), Path.of(words.get(3)))
                        : new Act.Retire(name);
        words.clear();
        return new ClientCommand(
                ProgramOptions.parse(rest.toArray(String[]::new)), act, withOfficers);
    }

    /// Does it. The certificate of a client that was enrolled goes to `out`, anything else that is
    /// told to `err`.
    ///
    /// @return 0 when it is done, 3 when it waits for officers
    int run(PrintStream out, PrintStream err) {
        try (Ground ground =
                Ground.open(options, NODE, Ground.clock(options), new SecureRandom())) {
            ClientDesk desk =
                    new ClientDesk(
                            ground.authority(),
                            ground.registration().gate(),
                            ground.database(),
                            ground.registration().clients(),
                            withOfficers || ground.folder().kind() != Kind.TRIAL);
            return switch (act) {
                case Act.Enrol(ClientName client, Path request, Path rules) ->
                        tell(
                                desk.enrol(
                                        new SystemActor("enrol-client"),
                                        client,
                                        read(request),
                                        rules(rules)),
                                out,
                                err);
                case Act.Retire(ClientName client) -> {
                    desk.retire(new SystemActor("retire-client"), client);
                    err.println("retired " + client);
                    yield 0;
                }
            };
        }
    }

    private static int tell(ClientDesk.Enrolment enrolment, PrintStream out, PrintStream err) {
        return switch (enrolment) {
            case ClientDesk.Enrolment.Enrolled(String certificate) -> {
                out.println(certificate);
                yield 0;
            }
            case ClientDesk.Enrolment.Waits(var number) -> {
                err.println(
                        "case "
                                + number.value()
                                + " waits for two officers, who decide about it at the counter;"
                                + " then give the same command again for the certificate");
                yield WAITS;
            }
        };
    }

    private static ClientRules rules(Path file) {
        try {
            return ClientRules.read(Files.readAllBytes(file));
        } catch (MalformedBodyException e) {
            throw new IllegalArgumentException(
                    "rules in " + file + " are not understood: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be read", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be read", e);
        }
    }
}
