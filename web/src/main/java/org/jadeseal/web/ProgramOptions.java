// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ra.card.CardPolicy;
import org.jadeseal.web.api.DoorSettings;
import org.jadeseal.web.host.HostNames;
import org.jadeseal.web.host.Origins;

/// What the program is told when it is started.
///
/// @param listen where to listen
/// @param database by default a file in the data folder
/// @param desk address of the trial's card desk
/// @param contact how people and this server reach each other
/// @param console whether the standard input is listened to ([TrialConsole])
/// @param cards what is asked of cards and of computers
record ProgramOptions(
        Folders folders,
        Listen listen,
        DatabaseAddress database,
        Optional<URI> desk,
        Contact contact,
        boolean console,
        CardPolicy cards) {

    static final String USAGE =
            """
            usage: serve --data DIR [--port N] [--bind ADDRESS]
                         [--database sqlite:FILE | postgresql://HOST/NAME?user=NAME]
                         [--desk URL] [--console] [--mail smtp://HOST:PORT] [--proxy ADDRESS]
                         [--downloads DIR] [--bounces MAILDIR] [--hotline NUMBER]
                         [--site ORIGIN --counter ORIGIN --status ORIGIN]
                         [--same-computer card-key | enforce]
                         [--attestation where-possible | required]
                         [--foreign-unblock counter | remote]
                         [--api PORT --api-certificate FILE --api-key FILE]
                   serve --data DIR --enrol-client NAME REQUEST RULES
                   serve --data DIR --retire-client NAME
                   serve --data DIR --enrol-officer LOGIN NAME ROLE [--password-file FILE]
                   serve --data DIR (--enrol-officer LOGIN NAME ROLE)... [--with-card]
                   serve --data DIR --invite-officer LOGIN\
            """;

    private static final String USUAL_PORT = "8080";

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
                    "--bounces",
                    "--counter",
                    "--database",
                    "--desk",
                    "--downloads",
                    "--mail",
                    "--proxy",
                    "--site",
                    "--status",
                    "--same-computer",
                    "--attestation",
                    "--foreign-unblock",
                    "--hotline");

    /// How people are told, and whom they call.
    ///
    /// @param mail `smtp://host:port`; without it a trial writes mails to files
    /// @param hotline the help desk's telephone number; a trial has one that nobody has
    record Contact(Optional<URI> mail, Optional<String> hotline) {}

    /// Which folders there are.
    ///
    /// @param data everything that is kept; made as a trial's when it is missing
    /// @param downloads installers of the card program, which are offered to everybody
    /// @param bounces maildir of the address that mails come from
    record Folders(Path data, Optional<Path> downloads, Optional<Path> bounces) {}

    /// Where to listen.
    ///
    /// @param port 0 for one that is free
    /// @param proxy the only one that is believed when it names a client's address in
    ///   `X-Forwarded-For`; without it nobody is
    /// @param door the REST door; without it there is none
    /// @param origins by which names it is reached; without them by those of this machine
    record Listen(
            InetAddress address,
            int port,
            Optional<InetAddress> proxy,
            Optional<DoorSettings> door,
            Optional<Origins> origins) {

        Listen on(int another) {
            return new Listen(address, another, proxy, door, origins);
        }
    }

    /// Reads pairs of option and value.
    ///
    /// @throws IllegalArgumentException naming what is wrong and what was expected
    static ProgramOptions parse(String... arguments) {
        GivenOptions given = GivenOptions.read(KNOWN, Set.of(CONSOLE), arguments);
        Path data =
                given.path("--data")
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "--data is missing; it names the data folder"));
        return new ProgramOptions(
                new Folders(data, given.path("--downloads"), given.path("--bounces")),
                listen(given),
                given.text("--database")
                        .map(DatabaseAddress::parse)
                        .orElseGet(
                                () -> new DatabaseAddress.Sqlite(data.resolve("jadeseal.sqlite"))),
                given.text("--desk").map(URI::create),
                new Contact(given.mail("--mail"), given.text("--hotline")),
                given.has(CONSOLE),
                cards(given));
    }

    private static CardPolicy cards(GivenOptions given) {
        return new CardPolicy(
                        given.word("--attestation", CardPolicy.Attestation.WHERE_POSSIBLE),
                        given.word("--foreign-unblock", CardPolicy.ForeignUnblock.COUNTER))
                .with(given.word("--same-computer", CardPolicy.SameComputer.CARD_KEY));
    }

    private static Listen listen(GivenOptions given) {
        return new Listen(
                given.address("--bind").orElseGet(ProgramOptions::thisMachine),
                given.port("--port", USUAL_PORT),
                given.address("--proxy"),
                door(given),
                origins(given));
    }

    /// All three options or none.
    private static Optional<Origins> origins(GivenOptions given) {
        List<URI> found =
                Stream.of("--site", "--counter", "--status")
                        .flatMap(option -> given.text(option).stream())
                        .map(URI::create)
                        .toList();
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 3 -> Optional.of(new Origins(found.get(0), found.get(1), found.get(2)));
            default ->
                    throw new IllegalArgumentException(
                            "--site, --counter and --status are given together");
        };
    }

    private static InetAddress thisMachine() {
        return InetAddress.ofLiteral("127.0.0.1");
    }

    /// All three options or none.
    private static Optional<DoorSettings> door(GivenOptions given) {
        Set<String> named = new HashSet<>(DOOR);
        named.retainAll(given.byName().keySet());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (named.size() < DOOR.size()) {
            throw new IllegalArgumentException(
                    "--api needs --api-certificate and --api-key, and they need --api");
        }
        return Optional.of(
                new DoorSettings(
                        given.port("--api", ""),
                        given.path("--api-certificate").orElseThrow(),
                        given.path("--api-key").orElseThrow()));
    }

    ProgramOptions on(int port) {
        return new ProgramOptions(
                folders, listen.on(port), database, desk, contact, console, cards);
    }

    Optional<URI> mail() {
        return contact.mail();
    }

    Path data() {
        return folders.data();
    }

    HostNames hosts() {
        return listen.origins().map(Origins::names).orElseGet(HostNames::local);
    }

    /// Origin of the subscribers' site, as it stands in letters and mails.
    String siteOrigin() {
        return listen.origins()
                .map(origins -> origins.site().toString())
                .orElseGet(() -> local(hosts().site()));
    }

    /// Where relying parties find lists and answers, as it stands in certificates.
    URI statusOrigin() {
        return listen.origins()
                .map(Origins::status)
                .orElseGet(() -> URI.create(local(hosts().status())));
    }

    private String local(String host) {
        return "http://" + host + (listen.port() == 80 ? "" : ":" + listen.port());
    }
}
