// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.web.api.DoorSettings;
import org.jadeseal.web.host.HostNames;

/// What the program is told when it is started.
///
/// @param data folder of everything that is kept; made as a trial's when it is missing
/// @param listen where to listen
/// @param database by default a file in the data folder
/// @param desk address of the trial's card desk
/// @param mail `smtp://host:port`; without it a trial writes mails to files
/// @param console whether the standard input is listened to ([TrialConsole])
/// @param cards what cards of other makers may do
record ProgramOptions(
        Path data,
        Listen listen,
        DatabaseAddress database,
        Optional<URI> desk,
        Optional<URI> mail,
        boolean console,
        CardPolicy cards) {

    static final String USAGE =
            """
            usage: web --data DIR [--port N] [--bind ADDRESS]
                       [--database sqlite:FILE | postgresql://HOST/NAME?user=NAME]
                       [--desk URL] [--console] [--mail smtp://HOST:PORT] [--proxy ADDRESS]
                       [--attestation where-possible | required]
                       [--foreign-unblock counter | remote]
                       [--api PORT --api-certificate FILE --api-key FILE]
                   web --data DIR --enrol-client NAME REQUEST RULES
                   web --data DIR --retire-client NAME
                   web --data DIR --enrol-officer LOGIN NAME ROLE [--password-file FILE]
                   web --data DIR (--enrol-officer LOGIN NAME ROLE)...\
            """;

    private static final int USUAL_PORT = 8080;

    private static final String CONSOLE = "--console";

    private static final Set<String> DOOR = Set.of("--api", "--api-certificate", "--api-key");

    private static final Set<String> KNOWN =
            Set.of(
                    "--api",
                    "--api-certificate",
                    "--api-key",
                    "--data",
                    "--port",
                    "--bind",
                    "--database",
                    "--desk",
                    "--mail",
                    "--proxy",
                    "--attestation",
                    "--foreign-unblock");

    /// Where to listen.
    ///
    /// @param port 0 for one that is free
    /// @param proxy the only one that is believed when it names a client's address in
    ///   `X-Forwarded-For`; without it nobody is
    /// @param door the REST door; without it there is none
    record Listen(
            InetAddress address,
            int port,
            Optional<InetAddress> proxy,
            Optional<DoorSettings> door) {

        Listen on(int another) {
            return new Listen(address, another, proxy, door);
        }
    }

    /// Reads pairs of option and value.
    ///
    /// @throws IllegalArgumentException naming what is wrong and what was expected
    static ProgramOptions parse(String... arguments) {
        Map<String, String> given = pairs(arguments);
        String data = given.get("--data");
        if (data == null) {
            throw new IllegalArgumentException("--data is missing; it names the data folder");
        }
        Path folder = Path.of(data);
        return new ProgramOptions(
                folder,
                new Listen(
                        address("--bind", given.getOrDefault("--bind", "127.0.0.1")),
                        port("--port", given.getOrDefault("--port", Integer.toString(USUAL_PORT))),
                        Optional.ofNullable(given.get("--proxy"))
                                .map(proxy -> address("--proxy", proxy)),
                        door(given)),
                Optional.ofNullable(given.get("--database"))
                        .map(DatabaseAddress::parse)
                        .orElseGet(() ->
                                new DatabaseAddress.Sqlite(folder.resolve("jadeseal.sqlite"))),
                Optional.ofNullable(given.get("--desk")).map(URI::create),
                Optional.ofNullable(given.get("--mail")).map(ProgramOptions::mail),
                given.containsKey(CONSOLE),
                new CardPolicy(
                        word(given, "--attestation", CardPolicy.Attestation.WHERE_POSSIBLE),
                        word(given, "--foreign-unblock", CardPolicy.ForeignUnblock.COUNTER)));
    }

    /// One of the constants, written small and with hyphens.
    private static <E extends Enum<E>> E word(Map<String, String> given, String option, E usual) {
        String text = given.getOrDefault(option, written(usual));
        for (E constant : usual.getDeclaringClass().getEnumConstants()) {
            if (written(constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                option + " must be one of those told by --help, was '" + text + "'");
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> pairs(String... arguments) {
        Map<String, String> given = new HashMap<>();
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String name = words.next();
            if (name.equals(CONSOLE)) {
                given.put(name, "");
            } else if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("unknown option '" + name + "'");
            } else if (!words.hasNext()) {
                throw new IllegalArgumentException("option " + name + " needs a value");
            } else {
                given.put(name, words.next());
            }
        }
        return given;
    }

    /// All three options or none.
    private static Optional<DoorSettings> door(Map<String, String> given) {
        Set<String> named = new HashSet<>(DOOR);
        named.retainAll(given.keySet());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (named.size() < DOOR.size()) {
            throw new IllegalArgumentException(
                    "--api needs --api-certificate and --api-key, and they need --api");
        }
        return Optional.of(
                new DoorSettings(
                        port("--api", given.getOrDefault("--api", "")),
                        Path.of(given.getOrDefault("--api-certificate", "")),
                        Path.of(given.getOrDefault("--api-key", ""))));
    }

    private static int port(String option, String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(option + " must be 0 to 65535, was '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static InetAddress address(String option, String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    option + " must be an address, was '" + text + "'", e);
        }
    }

    private static URI mail(String text) {
        URI uri = URI.create(text);
        if (!"smtp".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException(
                    "--mail must be smtp://HOST:PORT, was '" + text + "'");
        }
        return uri;
    }

    ProgramOptions on(int port) {
        return new ProgramOptions(data, listen.on(port), database, desk, mail, console, cards);
    }

    HostNames hosts() {
        return HostNames.local();
    }

    /// Origin of the subscribers' site, as it stands in letters and mails.
    String siteOrigin() {
        return origin(hosts().site());
    }

    /// Where relying parties find lists and answers, as it stands in certificates.
    URI statusOrigin() {
        return URI.create(origin(hosts().status()));
    }

    private String origin(String host) {
        return "http://" + host + (listen.port() == 80 ? "" : ":" + listen.port());
    }
}
